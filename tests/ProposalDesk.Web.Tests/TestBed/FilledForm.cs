using System.Globalization;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>A form while it is filled in: only what the form offers can be entered, and it sends what a browser would send.</summary>
internal sealed class FilledForm(IHtmlFormElement form, IElement? button)
{
    private readonly Dictionary<string, List<Upload>> _files = [];
    private readonly List<IElement> _controls = [.. form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !IsDisabled(e))];

    public static bool IsSubmitButton(IElement element) => element switch
    {
        IHtmlButtonElement b => b.Type == "submit" && !b.IsDisabled,
        IHtmlInputElement i => i.Type is "submit" or "image" && !i.IsDisabled,
        _ => false,
    };

    /// <summary>Enters a text, a date, a number, a truth, several choices or files.</summary>
    public void Set(string name, object? value)
    {
        var controls = _controls.Where(c => c.GetAttribute("name") == name).ToList();
        // A checkbox has a hidden companion that says "false" for it.
        var visible = controls.Where(c => c is not IHtmlInputElement { Type: "hidden" }).ToList();
        controls = visible.Count > 0 ? visible : controls;
        Assert.True(controls.Count > 0, $"The form has no field '{name}'.");

        if (value is Upload or IEnumerable<Upload>)
        {
            Assert.True(controls[0] is IHtmlInputElement { Type: "file" }, $"The field '{name}' takes no files.");
            _files[name] = value is Upload one ? [one] : [.. (IEnumerable<Upload>)value];
            return;
        }

        var texts = Texts(value);

        if (controls[0] is IHtmlInputElement { Type: "checkbox" or "radio" })
        {
            Choose(name, [.. controls.Cast<IHtmlInputElement>()], texts);
        }
        else if (controls[0] is IHtmlSelectElement select)
        {
            Choose(name, select, texts);
        }
        else
        {
            Assert.True(texts.Count <= controls.Count, $"The form has {controls.Count} fields '{name}', not {texts.Count}.");

            foreach (var (control, text) in controls.Zip(texts))
            {
                Write(control, text);
            }
        }
    }

    public (HttpMethod Method, Uri Address, HttpContent? Content) ToRequest(Uri page)
    {
        var fields = Fields().ToList();
        var action = button?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var address = string.IsNullOrEmpty(action) ? page : new Uri(page, action);
        var method = button?.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get";

        if (!method.Equals("post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            return (HttpMethod.Get, new UriBuilder(address) { Query = query }.Uri, null);
        }

        var multipart = form.GetAttribute("enctype") == "multipart/form-data";
        Assert.True(multipart || _files.Count == 0, "The form takes files but is not multipart/form-data.");

        return (HttpMethod.Post, address, multipart ? Multipart(fields) : new FormUrlEncodedContent(fields));
    }

    private IEnumerable<KeyValuePair<string, string>> Fields()
    {
        foreach (var control in _controls)
        {
            var name = control.GetAttribute("name")!;

            switch (control)
            {
                case IHtmlInputElement { Type: "file" or "button" or "reset" }:
                    break;
                case IHtmlInputElement { Type: "submit" or "image" } input:
                    if (input == button)
                    {
                        yield return KeyValuePair.Create(name, input.Value);
                    }

                    break;
                case IHtmlButtonElement b:
                    if (b == button)
                    {
                        yield return KeyValuePair.Create(name, b.Value);
                    }

                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } input:
                    if (input.IsChecked)
                    {
                        yield return KeyValuePair.Create(name, input.Value);
                    }

                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected && !o.IsDisabled))
                    {
                        yield return KeyValuePair.Create(name, option.Value);
                    }

                    break;
            }
        }
    }

    private MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();

        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, files) in _files)
        {
            foreach (var file in files)
            {
                var part = new ByteArrayContent(file.Content);
                part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
                content.Add(part, name, file.FileName);
            }
        }

        return content;
    }

    private static void Choose(string name, List<IHtmlInputElement> boxes, List<string> texts)
    {
        var isTruth = boxes is [{ Type: "checkbox", Value: "true" or "on" or "True" }];
        var wanted = isTruth ? [.. texts.Where(t => t == "true").Select(_ => boxes[0].Value)] : texts.Where(t => t.Length > 0).ToList();
        var offered = boxes.Where(b => !b.IsDisabled).Select(b => b.Value).ToList();
        Assert.All(wanted, text => Assert.True(offered.Contains(text), $"'{name}' offers {string.Join(", ", offered)}, not '{text}'."));

        boxes.ForEach(box => box.IsChecked = wanted.Contains(box.Value));
    }

    private static void Choose(string name, IHtmlSelectElement select, List<string> texts)
    {
        var options = select.Options.ToList();

        foreach (var text in texts)
        {
            Assert.True(options.Exists(o => o.Value == text && !o.IsDisabled),
                $"'{name}' offers {string.Join(", ", options.Select(o => $"{o.Value} ({Page.Tidy(o.Text)})"))}, not '{text}'.");
        }

        options.ForEach(option => option.IsSelected = texts.Contains(option.Value));
    }

    private static void Write(IElement control, string text)
    {
        if (control is IHtmlTextAreaElement area)
        {
            area.Value = text;
        }
        else
        {
            ((IHtmlInputElement)control).Value = text;
        }
    }

    private static List<string> Texts(object? value) => value switch
    {
        null => [""],
        string text => [text],
        bool truth => [truth ? "true" : "false"],
        DateOnly day => [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        System.Collections.IEnumerable several => [.. several.Cast<object>().SelectMany(Texts)],
        _ => [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""],
    };

    private static bool IsDisabled(IElement element) =>
        element.HasAttribute("disabled") || element.Closest("fieldset[disabled]") is not null;
}
