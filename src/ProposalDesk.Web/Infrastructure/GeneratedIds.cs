using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>The id that MVC gives the control of a field.</summary>
internal static class GeneratedIds
{
    public static string GenerateId(this IHtmlGenerator generator, string name) =>
        TagBuilder.CreateSanitizedId(name, generator.IdAttributeDotReplacement);
}
