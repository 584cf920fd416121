using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>A page as the browser has it, read and used as a person would: by its words.</summary>
public sealed partial class Page(Browser browser, HttpStatusCode status, Uri address, Lazy<IHtmlDocument> document, byte[] bytes)
{
    internal const string TokenField = "__RequestVerificationToken";

    public HttpStatusCode Status { get; } = status;

    /// <summary>Where the redirects have ended, without host and query.</summary>
    public string Path => address.AbsolutePath;

    public string PathAndQuery => address.PathAndQuery;

    /// <summary>Read when first looked at: of many pages a test asks only where they are.</summary>
    public IHtmlDocument Document => document.Value;

    /// <summary>What came when it was no page.</summary>
    public IReadOnlyList<byte> Bytes { get; } = bytes;

    public string Title => Tidy(Document.Title);

    public string Heading => Tidy(Document.QuerySelector("h1")?.TextContent);

    /// <summary>Everything one can read in the page's main part, or in all of it where there is no main part.</summary>
    public string Text => Tidy((Document.QuerySelector("main") ?? Document.Body)?.TextContent);

    /// <summary>The sentence that says what has just happened.</summary>
    public string Notice => Tidy((Find("main .notice[role=status]") ?? Find("main [role=status]"))?.TextContent);

    /// <summary>The sentence that says why it did not happen.</summary>
    public string Alert => Tidy(Document.QuerySelector("[role=alert]")?.TextContent);

    internal string Token => Document.QuerySelector<IHtmlInputElement>($"input[name={TokenField}]")?.Value
        ?? throw new InvalidOperationException("The page has no form that posts.");

    /// <summary>The message at a field, or empty.</summary>
    public string Error(string field) => Document.All
        .Where(e => e.GetAttribute("data-valmsg-for") == field)
        .Concat(Controls(field).Where(c => c.GetAttribute("aria-invalid") == "true").SelectMany(DescriptionsOf))
        .Select(e => Tidy(e.TextContent))
        .FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>All messages at fields and in the summary.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".field-validation-error, .error-summary li, .validation-summary-errors li")
            .Select(e => Tidy(e.TextContent)).Distinct()];

    public IElement? Find(string selector) => Document.QuerySelector(selector);

    public IReadOnlyList<string> FindAll(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Tidy(e.TextContent))];

    public bool HasField(string name) => Controls(name).Any();

    /// <summary>What stands in a field.</summary>
    public string? Value(string name) => Controls(name).FirstOrDefault() switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } =>
            Controls(name).OfType<IHtmlInputElement>().FirstOrDefault(i => i.IsChecked)?.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };

    public bool HasLink(string text) => Link(text) is not null;

    public bool HasButton(string text) => Buttons(text).Count > 0;

    public async Task<Page> FollowAsync(string linkText)
    {
        var link = Link(linkText) ?? throw new InvalidOperationException($"The page has no link '{linkText}': {Text}");
        return await browser.GetAsync(new Uri(address, link.GetAttribute("href")).PathAndQuery);
    }

    /// <summary>Submits the form of the main part, as the enter key would.</summary>
    public Task<Page> SubmitAsync(params (string Name, object? Value)[] values)
    {
        var form = Document.QuerySelector<IHtmlFormElement>("main form[method=post]")
            ?? Document.QuerySelector<IHtmlFormElement>("form[method=post]")
            ?? throw new InvalidOperationException($"The page has no form: {Status} {Text}");

        return SubmitAsync(form, form.Elements.FirstOrDefault(FilledForm.IsSubmitButton), values);
    }

    /// <summary>Fills in and presses the button with this text, in whichever form it is.</summary>
    public Task<Page> PressAsync(string button, params (string Name, object? Value)[] values)
    {
        var buttons = Buttons(button);
        var fitting = buttons.FirstOrDefault(b => values.All(v => FormOf(b).Elements.Any(e => e.GetAttribute("name") == v.Name)))
            ?? buttons.FirstOrDefault()
            ?? throw new InvalidOperationException($"The page has no button '{button}': {Status} {Text}");

        return SubmitAsync(FormOf(fitting), fitting, values);
    }

    internal static string Tidy(string? text) => Blanks().Replace(text ?? "", " ").Trim();

    private Task<Page> SubmitAsync(IHtmlFormElement form, IElement? button, (string Name, object? Value)[] values)
    {
        var filled = new FilledForm(form, button);

        foreach (var (name, value) in values)
        {
            filled.Set(name, value);
        }

        var (method, target, content) = filled.ToRequest(address);
        return browser.SendAsync(method, target, content);
    }

    private IEnumerable<IElement> Controls(string name) =>
        Document.QuerySelectorAll("input, select, textarea")
            .Where(e => e.GetAttribute("name") == name && e.GetAttribute("type") != "hidden");

    private IEnumerable<IElement> DescriptionsOf(IElement control) =>
        (control.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Document.GetElementById)
            .OfType<IElement>()
            .Where(e => e.ClassName?.Contains("error", StringComparison.Ordinal) == true);

    private IElement? Link(string text)
    {
        var links = Document.QuerySelectorAll("a[href]").ToList();
        return links.FirstOrDefault(a => Name(a) == text) ?? links.FirstOrDefault(a => Name(a).Contains(text, StringComparison.Ordinal));
    }

    private List<IElement> Buttons(string text) =>
        [.. Document.QuerySelectorAll("button, input").Where(b => FilledForm.IsSubmitButton(b) && Name(b) == text)];

    // What a screen reader would say.
    private static string Name(IElement element) =>
        element.GetAttribute("aria-label") ?? Tidy(element is IHtmlInputElement input ? input.Value : element.TextContent);

    private static IHtmlFormElement FormOf(IElement button) => button switch
    {
        IHtmlButtonElement { Form: { } form } => form,
        IHtmlInputElement { Form: { } form } => form,
        _ => throw new InvalidOperationException($"The button '{Name(button)}' stands in no form."),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
