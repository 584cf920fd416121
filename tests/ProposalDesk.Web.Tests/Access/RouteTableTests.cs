using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.Attack;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Access;

/// <summary>
/// Every route there is, asked for by everybody there is: by role, and by what they are to the case it is about. A new route
/// has no line in <c>who-reaches-what.txt</c> until somebody has read what it answers to whom.
/// </summary>
[TakesLong(60)]
public sealed partial class RouteTableTests(SqliteDesk desk) : IClassFixture<SqliteDesk>
{
    private const int SpareYear = 2020;
    private const long Unknown = 987_654_321;

    private static readonly string[] _visitors =
    [
        Nobody, "admin", "auditor", "observer", "clerk", "director", "deputy1", "deputy2", "head1", "head2", "handler1", "handler2",
        "stand-in",
    ];

    private const string Nobody = "nobody";

    private const string Legend =
        """
        Who reaches what. The case is in hand (办理中): deputy1 supervises it, head1 heads its section, handler1 handles it; deputy2,
        head2 and handler2 have nothing to do with it; stand-in is another head who stands in for the director.

        + reached: a page, a file, or a form that was read     ! refused, with the sentence that says whose it is
        0 not there for this person, as if it did not exist    > a page that sends elsewhere
        s has to sign in first

        """;

    private readonly Dictionary<string, (Browser Browser, Page Seen)> _people = [];
    private long _case;
    private long _version;
    private long _user;
    private long _section;
    private long _report;

    [Fact]
    public async Task Everybody_reaches_what_the_table_says_and_nothing_else()
    {
        await SettleInAsync();
        var routes = await RoutesAsync();
        var width = routes.Max(r => r.Method.Length + r.Pattern.Length) + 3;
        var table = new StringBuilder(Legend).Append('\n').Append("route".PadRight(width)).AppendJoin(' ', _visitors).Append('\n');
        foreach (var (method, pattern) in routes)
        {
            table.Append($"{method} {pattern}".PadRight(width));
            foreach (var visitor in _visitors)
            {
                table.Append((await AskAsync(visitor, method, pattern)).ToString().PadRight(visitor.Length + 1));
            }

            while (table[^1] == ' ')
            {
                table.Length--;
            }

            table.Append('\n');
        }

        await AttackCounts.TellAsync(
            new { what = "routes", routes = routes.Count, visitors = _visitors.Length, asked = routes.Count * _visitors.Length });
        await KeptText.HoldAsync("tests/ProposalDesk.Web.Tests/Access/who-reaches-what.txt", table.ToString());
    }

    private async Task SettleInAsync()
    {
        await desk.AddPersonAsync("auditor", "审计员", null, DeskRole.Auditor);
        await desk.AddPersonAsync("stand-in", "代理人", desk.IndustrySection, DeskRole.SectionHead);
        _user = (await desk.AddPersonAsync("spare", "备用", desk.IndustrySection, DeskRole.Handler)).UserId;
        await desk.WithDbAsync(async db =>
        {
            db.StandIns.Add(StandIn.Name(
                desk.UserId("director"), desk.UserId("stand-in"), desk.Today, desk.Today.AddDays(9), desk.As("director")));
            db.HandlingYears.Add(HandlingYear.WithDefaults(desk.Bureau.Id, SpareYear));
            var section = new Section { BureauId = desk.Bureau.Id, Name = "备用科", Order = 9 };
            db.Sections.Add(section);
            await db.SaveChangesAsync();
            _section = section.Id;
        });
        await NewCaseAsync();
        var clerk = await desk.SignInAsync("clerk");
        var report = await clerk.ForgeAsync(await clerk.GetAsync("/reports"), "/reports", ("year", "2021"), ("kind", "WorkPlan"));
        _report = long.Parse(Number().Match(report.Path).Value, CultureInfo.InvariantCulture);
        foreach (var visitor in _visitors)
        {
            await ComeAsync(visitor);
        }
    }

    private Task<IReadOnlyList<(string Method, string Pattern)>> RoutesAsync() => desk.WithAsync((EndpointDataSource all) =>
        Task.FromResult<IReadOnlyList<(string, string)>>(
        [
            .. all.Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor>() is not null)
                .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"], (e, m) =>
                    (Method: m, Pattern: "/" + e.RoutePattern.RawText!.TrimStart('/')))
                .Distinct().OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal),
        ]));

    private async Task ComeAsync(string visitor)
    {
        var browser = visitor == Nobody ? desk.NewDevice() : await desk.SignInByFormAsync(visitor);
        _people[visitor] = (browser, await browser.GetAsync(visitor == Nobody ? "/sign-in" : "/account/sessions"));
    }

    private async Task<char> AskAsync(string visitor, string method, string pattern)
    {
        var page = await SendAsync(visitor, method, pattern);
        if (page.Path == "/sign-in" && visitor != Nobody)
        {
            // Signing out is among what was asked before.
            await ComeAsync(visitor);
            page = await SendAsync(visitor, method, pattern);
        }

        if (method == "POST" && await VersionAsync() != _version)
        {
            await NewCaseAsync();
        }

        var isSentOn = method != "POST" && page.Path != AddressOf(pattern);

        return page switch
        {
            { Path: "/sign-in" } when pattern != "/sign-in" => 's',
            { Status: HttpStatusCode.Unauthorized } => 's',
            { Status: HttpStatusCode.Forbidden } => '!',
            { Status: HttpStatusCode.NotFound } => '0',
            { Status: HttpStatusCode.OK } when isSentOn => '>',
            // What was filled in wrongly was read.
            { Status: < HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict } => '+',
            _ => throw new InvalidOperationException($"{method} {pattern} answers {visitor} with {page.Status}: {page.Text}"),
        };
    }

    private async Task<Page> SendAsync(string visitor, string method, string pattern)
    {
        var (browser, seen) = _people[visitor];
        var address = AddressOf(pattern);

        return method == "POST"
            ? await browser.ForgeAsync(seen, address)
            : await browser.SendAsync(new HttpMethod(method), new Uri(address, UriKind.Relative), null);
    }

    private string AddressOf(string pattern) =>
        Placeholder().Replace(pattern, match => ValueOf(match.Groups["name"].Value, pattern));

    private string ValueOf(string name, string pattern) => name switch
    {
        "id" when pattern.StartsWith("/proposals/", StringComparison.Ordinal) => Text(_case),
        "id" when pattern.StartsWith("/administration/users/", StringComparison.Ordinal) => Text(_user),
        "id" when pattern.StartsWith("/administration/sections/", StringComparison.Ordinal) => Text(_section),
        "id" when pattern.StartsWith("/reports/", StringComparison.Ordinal) => Text(_report),
        "id" when pattern.Contains(":guid}", StringComparison.Ordinal) => Guid.Empty.ToString(),
        "publicId" => Guid.Empty.ToString(),
        "year" => Text(SpareYear),
        "kind" => pattern.StartsWith("/submissions", StringComparison.Ordinal) ? "WorkPlan" : "Reply",
        "figure" => "Received",
        "format" => "pdf",
        "code" => "nobodys",
        "number" or "letter" or "order" => "1",
        _ => Text(Unknown),
    };

    private async Task NewCaseAsync()
    {
        _case = await desk.InHandlingAsync();
        _version = await VersionAsync();
    }

    private Task<long> VersionAsync() => desk.WithDbAsync(db =>
        db.Proposals.Where(p => p.Id == _case).Select(p => p.Version).SingleAsync());

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("\\{(?<name>[a-zA-Z]+)(:[^{}]*(\\([^)]*\\))?)?\\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
