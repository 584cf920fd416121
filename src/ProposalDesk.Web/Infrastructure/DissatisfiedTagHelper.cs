using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ProposalDesk.Web.Features.Dissatisfied;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// <c>&lt;dissatisfied proposal-id="…" /&gt;</c>: who is dissatisfied about what, wherever a case is worked on; nothing
/// where nobody is.
/// </summary>
[HtmlTargetElement("dissatisfied", Attributes = "proposal-id")]
public sealed class DissatisfiedTagHelper(DissatisfiedQuery query, IHtmlHelper html) : TagHelper
{
    public long ProposalId { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (await query.RunAsync(ProposalId, ViewContext.HttpContext.Actor(), ViewContext.HttpContext.RequestAborted) is not { } panel)
        {
            return;
        }

        ((IViewContextAware)html).Contextualize(ViewContext);
        output.Content.SetHtmlContent(await html.PartialAsync("/Features/Dissatisfied/_Panel.cshtml", panel));
    }
}
