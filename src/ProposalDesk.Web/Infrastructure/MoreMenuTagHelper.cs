using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ProposalDesk.Web.Infrastructure;

/// <summary><c>&lt;more-menu&gt;</c>: links and buttons under 更多; opens without script; nothing when it would be empty.</summary>
[HtmlTargetElement("more-menu")]
public sealed class MoreMenuTagHelper : TagHelper
{
    public string Label { get; set; } = "更多";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        if (content.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "details";
        output.Attributes.SetAttribute("class", "menu");
        output.Content.AppendHtml("<summary class=\"btn btn-outline\">").Append(Label).AppendHtml("</summary><div class=\"menu-list\">")
            .AppendHtml(content).AppendHtml("</div>");
    }
}
