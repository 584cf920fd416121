using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// A confirmation on the same page: <c>&lt;confirm label="提交审核" cancel="继续修改"&gt;what will follow&lt;/confirm&gt;</c> inside a
/// form. The first button opens the words; the second one submits the form.
/// </summary>
[HtmlTargetElement("confirm", Attributes = "label")]
public sealed class ConfirmTagHelper : TagHelper
{
    /// <summary>On the button that opens, and on the one that does it unless <see cref="Action"/> says otherwise.</summary>
    public required string Label { get; set; }

    public string? Action { get; set; }

    public string Cancel { get; set; } = "再想想";

    /// <summary>Red, for what cannot be undone.</summary>
    public bool Danger { get; set; }

    /// <summary>Not the page's main button.</summary>
    public bool Quiet { get; set; }

    /// <summary>Open at once, e.g. after the server refused what was entered inside.</summary>
    public bool Open { get; set; }

    /// <summary>Name and value the submitting button sends, where the form has several.</summary>
    public string? Name { get; set; }

    public string? Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();

        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Danger ? "confirm confirm-danger" : "confirm");
        if (Open)
        {
            output.Attributes.SetAttribute("open", "open");
        }

        output.Content
            .AppendHtml(Quiet || Danger ? "<summary class=\"btn btn-outline\">" : "<summary class=\"btn btn-primary\">").Append(Label)
            .AppendHtml("</summary><div class=\"confirm-body\">")
            .AppendHtml(content)
            .AppendHtml("<div class=\"button-row\">")
            .AppendHtml(Button())
            .AppendHtml("<button type=\"button\" class=\"btn btn-outline\" data-cancel>").Append(Cancel)
            .AppendHtml("</button></div></div>");
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Button()
    {
        var button = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("button");
        button.Attributes["type"] = "submit";
        button.AddCssClass(Danger ? "btn btn-danger" : "btn btn-primary");
        if (Name is not null)
        {
            button.Attributes["name"] = Name;
            button.Attributes["value"] = Value ?? "";
        }

        button.InnerHtml.Append(Action ?? Label);
        return button;
    }
}
