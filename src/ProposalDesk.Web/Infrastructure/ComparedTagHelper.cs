using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// <c>&lt;compared pieces="…" /&gt;</c>: a text with what was added and removed in it, each with its word for those who do not
/// see the marks. Written without a blank of its own, since line breaks are shown as they are.
/// </summary>
[HtmlTargetElement("compared", Attributes = "pieces", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ComparedTagHelper : TagHelper
{
    public IReadOnlyList<TextPiece> Pieces { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "as-written");
        foreach (var piece in Pieces)
        {
            switch (piece.Kind)
            {
                case TextPiece.Change.Added:
                    output.Content.AppendHtml(Marked("ins", "新增", piece.Text));
                    break;
                case TextPiece.Change.Removed:
                    output.Content.AppendHtml(Marked("del", "删除", piece.Text));
                    break;
                default:
                    output.Content.Append(piece.Text);
                    break;
            }
        }
    }

    private static TagBuilder Marked(string tag, string word, string text)
    {
        var mark = new TagBuilder(tag);
        mark.InnerHtml.AppendHtml(Spoken($"［{word}］")).Append(text).AppendHtml(Spoken($"［{word}完］"));

        return mark;
    }

    private static TagBuilder Spoken(string words)
    {
        var span = new TagBuilder("span");
        span.AddCssClass("visually-hidden");
        span.InnerHtml.Append(words);

        return span;
    }
}
