using Microsoft.AspNetCore.Razor.TagHelpers;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// <c>&lt;light of="…" /&gt;</c>: 绿 黄 红 灰 in colour, shape and words. Not a partial view: a list shows fifty of them.
/// </summary>
[HtmlTargetElement("light", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LightTagHelper : TagHelper
{
    public required Light Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"light light-{Of.Colour.ToString().ToLowerInvariant()}");
        output.Content.SetContent(Of.Text);
    }
}
