using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>The people of the desk as readers: each signs in once.</summary>
internal sealed partial class Eyes(DeskFixture desk)
{
    private const string Blocks = "h2, h3, p, li, tbody tr, dl > div, summary";

    private readonly Dictionary<string, Browser> _browsers = [];

    public async Task<Page> OpenAsync(string userName, string address)
    {
        if (!_browsers.TryGetValue(userName, out var browser))
        {
            browser = _browsers[userName] = await desk.SignInAsync(userName);
        }

        return await browser.GetAsync(address);
    }

    public string Name(long? userId) => _people.Where(p => desk.UserId(p) == userId).Select(p => desk.Person(p).Name).Single();

    /// <summary>Of the key of a to-do: 收文办理员, 数据资源科负责人, 王宁.</summary>
    public string NameOf(string holder) => holder.Split(':') switch
    {
        ["user", var id] => Name(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture)),
        ["head", var id] => $"{(id == $"{desk.DataSection.Id}" ? desk.DataSection.Name : desk.IndustrySection.Name)}负责人",
        ["Clerk"] => "收文办理员",
        ["Director"] => "主要领导",
        ["DeputyDirector"] => "分管领导",
        _ => "（对方）",
    };

    /// <summary>The lines of a part of a page, the cells of a row divided.</summary>
    public static IEnumerable<string> Lines(IParentNode part) => part.QuerySelectorAll(Blocks)
        .Where(e => e.QuerySelector("h2, h3, p, li, tbody tr, dl > div") is null || e.LocalName == "tr")
        .Where(e => e.LocalName == "tr" || e.Closest("tr") is null)
        .Select(Tidy);

    public static string Tidy(IElement element) => element.LocalName == "tr" || element.ParentElement?.LocalName == "dl"
        ? string.Join("｜", element.Children.Select(c => Tidy(c.TextContent)))
        : Tidy(element.TextContent);

    private static readonly string[] _people =
        ["director", "deputy1", "deputy2", "clerk", "head1", "handler1", "colleague1", "head2", "handler2", "observer", "admin"];

    private static string Tidy(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Blanks();
}
