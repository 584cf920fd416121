using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// A form field with label, hint, control and its error: <c>&lt;field for="Title" hint="…" /&gt;</c>. The control follows the
/// type of the property; content between the tags replaces it (give it the id of the property and
/// <c>aria-describedby</c> yourself, or use <see cref="Control"/> kinds). Other attributes go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Replaces the display name of the property.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Makes a choice of the list: a drop-down, or with <c>control="radio"</c> or <c>"checks"</c> all of it at once.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The first entry of a drop-down that means nothing is chosen yet.</summary>
    public string? Unchosen { get; set; }

    /// <summary>text, textarea, date, number, password, file, checkbox, select, radio, checks; found by the type when not given.</summary>
    public string? Control { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>Shows how much may still be written; needs a limit on the property.</summary>
    public bool Counter { get; set; }

    /// <summary>Marks the label with 选填.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = generator.GenerateId(name);
        var errors = ErrorsOf(name);
        var kind = Control ?? KindOf();
        var isGroup = kind is "radio" or "checks";
        var label = Label ?? For.Metadata.DisplayName ?? For.Name;
        var attributes = AttributesOf(output, id, errors.Length > 0, kind);
        var content = (await output.GetChildContentAsync()).GetContent();

        output.TagName = isGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", errors.Length > 0 ? "field has-error" : "field");

        if (kind != "checkbox")
        {
            output.Content.AppendHtml(LabelFor(isGroup ? "legend" : "label", id, label));
        }

        if (!string.IsNullOrEmpty(Hint))
        {
            output.Content.AppendHtml(Paragraph("hint", $"{id}-hint", Hint));
        }

        if (!string.IsNullOrWhiteSpace(content))
        {
            output.Content.AppendHtml(content);
        }
        else
        {
            output.Content.AppendHtml(ControlOf(kind, name, id, label, attributes));
        }

        if (Counter && LimitOf() is { } limit)
        {
            var counter = Paragraph("counter", $"{id}-counter", $"最多{limit}字");
            counter.Attributes["data-counter-for"] = id;
            counter.Attributes["data-limit"] = limit.ToString(CultureInfo.InvariantCulture);
            output.Content.AppendHtml(counter);
        }

        if (errors.Length > 0)
        {
            var message = Paragraph("field-error field-validation-error", $"{id}-error", string.Join(' ', errors));
            message.Attributes["data-valmsg-for"] = name;
            output.Content.AppendHtml(message);
        }
    }

    private IHtmlContent ControlOf(string kind, string name, string id, string label, Dictionary<string, object?> attributes) => kind switch
    {
        "textarea" => generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes),
        "select" =>
            generator.GenerateSelect(ViewContext, For.ModelExplorer, Unchosen, For.Name, Items ?? [], allowMultiple: false, attributes),
        "checkbox" => SingleCheck(id, label, attributes),
        "radio" or "checks" => Choices(kind, name, id, attributes),
        "password" => generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes),
        "file" => FileInput(name, id, attributes),
        "date" => generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, "{0:yyyy-MM-dd}", attributes),
        _ => generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, null, attributes),
    };

    private Dictionary<string, object?> AttributesOf(TagHelperOutput output, string id, bool hasError, string kind)
    {
        var attributes = output.Attributes.ToDictionary(a => a.Name, a => (object?)a.Value?.ToString(), StringComparer.OrdinalIgnoreCase);
        var described = new[]
        {
            string.IsNullOrEmpty(Hint) ? null : $"{id}-hint",
            Counter ? $"{id}-counter" : null,
            hasError ? $"{id}-error" : null,
        };

        if (described.Any(d => d is not null))
        {
            attributes["aria-describedby"] = string.Join(' ', described.Where(d => d is not null));
        }

        if (hasError)
        {
            attributes["aria-invalid"] = "true";
        }

        var look = kind switch { "select" => "form-select", "checkbox" or "radio" or "checks" => "form-check-input", _ => "form-control" };
        attributes["class"] = attributes.TryGetValue("class", out var own) ? $"{look} {own}" : kind is "date"
            or "number" ? $"{look} input-short" : look;

        if (kind is "date" or "file" or "tel" or "email")
        {
            attributes["type"] = kind;
        }
        else if (kind == "number")
        {
            attributes["inputmode"] = "numeric";
        }

        return attributes;
    }

    private TagBuilder SingleCheck(string id, string label, Dictionary<string, object?> attributes)
    {
        var box = new TagBuilder("div");
        box.AddCssClass("form-check");
        box.InnerHtml.AppendHtml(generator.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, attributes));
        var words = new TagBuilder("label");
        words.AddCssClass("form-check-label");
        words.Attributes["for"] = id;
        words.InnerHtml.Append(label);
        box.InnerHtml.AppendHtml(words);
        return box;
    }

    private HtmlContentBuilder Choices(string kind, string name, string id, Dictionary<string, object?> attributes)
    {
        var all = new HtmlContentBuilder();
        var chosen = generator.GetCurrentValues(ViewContext, For.ModelExplorer, For.Name, allowMultiple: kind == "checks")
            ?? (ICollection<string>)[];
        var number = 0;

        foreach (var item in Items ?? [])
        {
            var itemId = number == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.MergeAttributes(attributes.ToDictionary(a => a.Key, a => a.Value?.ToString()));
            input.MergeAttribute("type", kind == "radio" ? "radio" : "checkbox", replaceExisting: true);
            input.MergeAttribute("name", name);
            input.MergeAttribute("id", itemId);
            input.MergeAttribute("value", item.Value);
            if (chosen.Contains(item.Value) || item.Selected)
            {
                input.MergeAttribute("checked", "checked");
            }

            var words = new TagBuilder("label");
            words.AddCssClass("form-check-label");
            words.Attributes["for"] = itemId;
            words.InnerHtml.Append(item.Text);

            var box = new TagBuilder("div");
            box.AddCssClass("form-check");
            box.InnerHtml.AppendHtml(input).AppendHtml(words);
            all.AppendHtml(box);
            number++;
        }

        return all;
    }

    private static TagBuilder FileInput(string name, string id, Dictionary<string, object?> attributes)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(attributes.ToDictionary(a => a.Key, a => a.Value?.ToString()));
        input.MergeAttribute("name", name);
        input.MergeAttribute("id", id);
        return input;
    }

    private TagBuilder LabelFor(string tag, string id, string text)
    {
        var label = new TagBuilder(tag);
        if (tag == "label")
        {
            label.Attributes["for"] = id;
        }

        label.InnerHtml.Append(text);
        if (Optional)
        {
            label.InnerHtml.AppendHtml("<span class=\"optional\">（选填）</span>");
        }

        return label;
    }

    private static TagBuilder Paragraph(string look, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(look);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    private string[] ErrorsOf(string name) =>
        ViewContext.ModelState
            .TryGetValue(name, out var entry) ? [.. entry.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0)] : [];

    private string KindOf()
    {
        var type = For.Metadata.UnderlyingOrModelType;
        return this switch
        {
            { Items: not null } =>
                typeof(System.Collections.IEnumerable).IsAssignableFrom(type) && type != typeof(string) ? "checks" : "select",
            _ when type == typeof(bool) => "checkbox",
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(int) || type == typeof(long) => "number",
            _ when typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type) => "file",
            _ when For.Metadata.DataTypeName == nameof(DataType.Password) => "password",
            _ when For.Metadata.DataTypeName == nameof(DataType.MultilineText) => "textarea",
            _ when For.Metadata.DataTypeName == nameof(DataType.EmailAddress) => "email",
            _ when For.Metadata.DataTypeName == nameof(DataType.PhoneNumber) => "tel",
            _ => "text",
        };
    }

    private int? LimitOf() => For.Metadata.ValidatorMetadata.OfType<CharacterLimitAttribute>().FirstOrDefault()?.Maximum;
}
