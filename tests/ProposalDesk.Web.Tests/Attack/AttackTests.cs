using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Web.Tests.Failures;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Attack;

/// <summary>
/// Every form of everybody, met by walking through the desk and sent filled in as no page would fill it: no failure, no
/// waiting without end, no English, no markup of a stranger, no way to another host. Drawn by a seed, so that what is found
/// comes again; <c>./bench.sh attack</c> runs it at length (<c>ATTACK_POSTS</c>, <c>ATTACK_SEED</c>, <c>ATTACK_COUNTS</c>).
/// </summary>
public abstract class AttackTests(DeskFixture desk, int posts, int pages)
{
    [TakesLong(60)]
    public sealed class OnSqlite(SqliteDesk desk) : AttackTests(desk, posts: 450, pages: 36), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : AttackTests(desk, posts: 100, pages: 14), IClassFixture<PostgreSqlDesk>;

    private const int MostTold = 25;

    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(60);

    private static readonly string[] _people =
        ["admin", "auditor", "observer", "clerk", "director", "deputy1", "head1", "handler1"];

    private static readonly string[] _changesPeople = ["/administration", "/account"];

    private readonly int _seed = Setting("ATTACK_SEED") ?? 20210308;
    private readonly int _posts = Setting("ATTACK_POSTS") ?? posts;
    private readonly Dictionary<string, Visitor> _visitors = [];
    private readonly SortedDictionary<string, string> _faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, int> _answers = [];
    private List<DeskUser> _asTheyWere = [];

    private sealed record Visitor(Browser Browser, string Token, DateTimeOffset Since);

    [Fact]
    public async Task Whatever_is_sent_to_whichever_form_the_answer_is_clear()
    {
        var random = new Random(_seed);
        var (forms, walked) = await FormsAsync(_posts > posts ? pages * 4 : pages);
        var order = forms.ToArray();
        random.Shuffle(order);
        for (var i = 0; i < _posts; i++)
        {
            await AttackAsync(order[i % order.Length], random);
        }

        var counts = $"{walked} pages, {order.Length} forms, {_posts} posts by seed {_seed}: "
            + $"{string.Join(", ", _answers.Select(a => $"{a.Key} × {a.Value}"))}; {_faults.Count} faults";
        await AttackCounts.TellAsync(new
        {
            what = "forms",
            seed = _seed,
            pages = walked,
            forms = order.Length,
            posts = _posts,
            answers = _answers,
            faults = _faults.Count,
        });

        Assert.True(_faults.Count == 0, $"{counts}\n{string.Join("\n\n", _faults.Values.Take(MostTold))}");
        Assert.True(order.Length > 60, counts);
    }

    private async Task<(List<FoundForm> Forms, int Pages)> FormsAsync(int most)
    {
        await desk.AddPersonAsync("auditor", "审计员", null, DeskRole.Auditor);
        var cases = new[]
        {
            await desk.ReceiveAsync(), await desk.AssignedAsync(), await desk.InHandlingAsync(), await desk.UnderReviewAsync(),
            await desk.ReadyToSignAsync(), await desk.SignedAsync(), await desk.AwaitingFeedbackAsync(joint: 2),
        };
        var link = await desk.LinkOfAsync(cases[^1]);
        _asTheyWere = await desk.WithDbAsync(db => db.Users.AsNoTracking().ToListAsync());
        var forms = new List<FoundForm>();
        var walked = 0;
        foreach (var person in _people)
        {
            var crawl = new Crawl((await VisitorAsync(person)).Browser, person);
            await crawl.WalkAsync(["/", .. cases.Select(c => $"/proposals/{c}")], most);
            forms.AddRange(crawl.Forms);
            walked += crawl.Pages;
        }

        var outside = new Crawl(desk.NewDevice(), null);
        await outside.WalkAsync(["/sign-in", "/f", link], most);
        forms.AddRange(outside.Forms);

        return (forms, walked + outside.Pages);
    }

    private async Task AttackAsync(FoundForm form, Random random)
    {
        var visitor = form.Person is null ? null : await VisitorAsync(form.Person);
        var browser = visitor?.Browser ?? desk.NewDevice();
        var body = new HostileBody(form, visitor?.Token, random);
        using var request = body.Request();
        request.RequestUri = new Uri(request.RequestUri!.PathAndQuery, UriKind.Relative);
        using var limit = new CancellationTokenSource(_hang);
        try
        {
            using var response = await browser.Client.SendAsync(request, limit.Token);
            var type = response.Content.Headers.ContentType?.MediaType;
            var text = type?.StartsWith("text/", StringComparison.Ordinal) == true ? await response.Content.ReadAsStringAsync() : "";
            _answers[(int)response.StatusCode] = _answers.GetValueOrDefault((int)response.StatusCode) + 1;
            Judge(form, body, response, text);
            if (form.Person is not null && response.RequestMessage?.RequestUri?.AbsolutePath == "/sign-in")
            {
                _visitors.Remove(form.Person);
            }
        }
        catch (OperationCanceledException)
        {
            Fault(form, body, "is not answered", "");
        }

        if (_changesPeople.Any(p => form.Pattern.StartsWith(p, StringComparison.Ordinal)))
        {
            await RestoreAsync();
        }
    }

    private void Judge(FoundForm form, HostileBody body, HttpResponseMessage response, string text)
    {
        if ((int)response.StatusCode >= 500)
        {
            Fault(form, body, $"is answered {(int)response.StatusCode}", "");
        }

        if (ReadAnswer.EnglishIn(text) is { Length: > 0 } english)
        {
            Fault(form, body, "speaks English", english);
        }

        if (text.Contains("<xq9", StringComparison.Ordinal))
        {
            Fault(form, body, "shows markup of a stranger", "");
        }

        if (response.RequestMessage?.RequestUri is { } end && end.Host != "localhost")
        {
            Fault(form, body, "leads to another host", end.ToString());
        }
    }

    // One of a kind is told.
    private void Fault(FoundForm form, HostileBody body, string what, string detail) => _faults.TryAdd(
        $"{form.Pattern} {what}",
        $"{(form.IsPost ? "POST" : "GET")} {form.Address.PathAndQuery} of {form.Person ?? "nobody"} {what} {detail}\n  {body.Told}");

    private async Task<Visitor> VisitorAsync(string person)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (_visitors.TryGetValue(person, out var known) && now - known.Since < TimeSpan.FromMinutes(5))
        {
            return known;
        }

        await RestoreAsync();
        var browser = await desk.SignInByFormAsync(person);

        return _visitors[person] = new(browser, (await browser.GetAsync("/account/sessions")).Token, now);
    }

    // What was sent may have closed accounts, and the next one could not sign in.
    private Task RestoreAsync() => desk.WithDbAsync(async db =>
    {
        foreach (var was in _asTheyWere)
        {
            await db.Users.Where(u => u.Id == was.Id).ExecuteUpdateAsync(s => s
                .SetProperty(u => u.IsActive, true).SetProperty(u => u.PasswordHash, was.PasswordHash)
                .SetProperty(u => u.PasswordGivenAt, (DateTime?)null).SetProperty(u => u.TwoFactorEnabled, false));
        }

        foreach (var bureau in (await db.Bureaus.ToListAsync()).Where(b => b.RolesWithFactor.Count > 0))
        {
            bureau.RolesWithFactor = [];
        }

        await db.SaveChangesAsync();
    });

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : null;
}
