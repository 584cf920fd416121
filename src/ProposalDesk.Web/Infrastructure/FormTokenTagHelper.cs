using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Every form that posts carries its antiforgery token. The form tag helper of MVC leaves it out where the form's
/// address was worked out in the view.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTokenTagHelper(IHtmlGenerator generator) : TagHelper
{
    private const string TokenName = "__RequestVerificationToken";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // After MVC's own.
    public override int Order => 1000;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = (await output.GetChildContentAsync()).GetContent();

        if (!content.Contains(TokenName, StringComparison.Ordinal)
            && !output.PostContent.GetContent().Contains(TokenName, StringComparison.Ordinal)
            && generator.GenerateAntiforgery(ViewContext) is { } token)
        {
            output.PostContent.AppendHtml(token);
        }
    }
}
