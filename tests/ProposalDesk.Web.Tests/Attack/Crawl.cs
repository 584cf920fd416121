using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Attack;

/// <summary>Walks from page to page as one person, new kinds of pages first, and gathers every form it meets.</summary>
/// <param name="look">At every page it comes to.</param>
internal sealed partial class Crawl(Browser browser, string? person, Action<Page>? look = null)
{
    private readonly Dictionary<string, int> _visits = [];
    private readonly HashSet<string> _known = [];
    private readonly List<string> _waiting = [];
    private readonly Dictionary<string, FoundForm> _forms = [];

    public IReadOnlyCollection<FoundForm> Forms => _forms.Values;

    public int Pages => _visits.Values.Sum();

    public static string PatternOf(string text) => Number().Replace(text, "{n}");

    /// <param name="most">Pages, at most.</param>
    public async Task WalkAsync(IEnumerable<string> from, int most)
    {
        _waiting.AddRange(from.Where(_known.Add));
        while (_waiting.Count > 0 && Pages < most)
        {
            var next = _waiting.MinBy(a => _visits.GetValueOrDefault(KindOf(a)))!;
            if (_visits.GetValueOrDefault(KindOf(next)) >= MostOf(next))
            {
                break;
            }

            _waiting.Remove(next);
            _visits[KindOf(next)] = _visits.GetValueOrDefault(KindOf(next)) + 1;
            Read(await browser.GetAsync(next));
        }
    }

    private void Read(Page page)
    {
        Assert.True((int)page.Status < 500, $"{page.PathAndQuery} is answered {(int)page.Status} to {person ?? "nobody"}: {page.Text}");
        look?.Invoke(page);
        var here = new Uri(new Uri("http://desk"), page.PathAndQuery);
        foreach (var link in page.Document.QuerySelectorAll("a[href]:not([download])"))
        {
            if (Uri.TryCreate(here, link.GetAttribute("href"), out var there) && there.Host == here.Host && !IsNoPage(there.AbsolutePath)
                && _known.Add(there.PathAndQuery))
            {
                _waiting.Add(there.PathAndQuery);
            }
        }

        foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("form"))
        {
            var action = form.GetAttribute("action");
            var found = new FoundForm(person, string.IsNullOrEmpty(action) ? here : new Uri(here, action),
                form.GetAttribute("method")?.Equals("post", StringComparison.OrdinalIgnoreCase) == true,
                [.. form.Elements.Select(ValueOf).OfType<KeyValuePair<string, string>>()],
                [.. form.Elements.OfType<IHtmlInputElement>().Where(i => i is { Type: "file", Name.Length: > 0 }).Select(i => i.Name!)]);
            _forms.TryAdd(found.Key, found);
        }
    }

    private static KeyValuePair<string, string>? ValueOf(IElement control) => control.GetAttribute("name") switch
    {
        null or "" or Page.TokenField => null,
        var name => control switch
        {
            IHtmlInputElement { Type: "file" } => null,
            IHtmlInputElement input => new(name, input.Value),
            IHtmlTextAreaElement area => new(name, area.Value),
            IHtmlSelectElement select => new(name, select.Value ?? ""),
            IHtmlButtonElement button => new(name, button.Value),
            _ => null,
        },
    };

    // A list sorted another way is the same page; a case in another state is not.
    private static string KindOf(string address) => PatternOf(address.Split('?')[0]);

    private static int MostOf(string address) => KindOf(address) == "/proposals/{n}" ? 8 : 2;

    private static bool IsNoPage(string path) =>
        path.StartsWith("/files", StringComparison.Ordinal) || path.StartsWith("/ical", StringComparison.Ordinal)
        || Path.HasExtension(path);

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d+")]
    private static partial Regex Number();
}
