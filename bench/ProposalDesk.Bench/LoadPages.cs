using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Bench;

/// <summary>Who asks for which pages, and what each may cost.</summary>
public sealed partial class LoadPages
{
    private const int Connections = 8;
    private const int Sampled = 400;
    private const int LeastRequests = 100;
    // Until what is asked most often has been compiled for speed.
    private const int WarmingRequests = 2000;
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _measured = TimeSpan.FromSeconds(5);

    private readonly List<Page> _pages = [];

    private LoadPages()
    {
    }

    /// <summary>The pages of these names; all of them where none is named.</summary>
    public IEnumerable<Page> Only(IReadOnlyList<string> names) => _pages.Where(p => names.Count == 0 || names.Contains(p.Name));

    /// <summary>Signs in whoever looks, and makes links that open.</summary>
    public static async Task<LoadPages> OpenAsync(RunningDesk desk, TestDatabase database)
    {
        await using var services = BenchBureau.Open(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var (low, high) = (await db.Proposals.MinAsync(p => p.Id), await db.Proposals.MaxAsync(p => p.Id));
        var wanted = Enumerable.Range(0, Sampled).Select(i => low + ((high - low) * (i * 7919L % Sampled) / Sampled)).ToList();
        var cases = await db.Proposals.Where(p => wanted.Contains(p.Id)).OrderBy(p => p.SearchText).Select(p => p.Id).ToListAsync();
        var sections = await db.Sections.OrderBy(s => s.Order).Select(s => s.Id).ToListAsync();
        var handlers = await db.Users.Where(u => u.UserName!.StartsWith("handler")).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync();
        var total = await db.Proposals.CountAsync();
        var codes = await CodesAsync(desk, db);
        var clerk = await desk.SignInAsync(BenchBureau.Clerk, BenchBureau.Password);
        var handler = await desk.SignInAsync("handler1", BenchBureau.Password);
        var deputy = await desk.SignInAsync("deputy", BenchBureau.Password);
        var nobody = desk.Visitor();
        var last = (total + 49) / 50;
        ProposalStatus[] statuses = [ProposalStatus.InHandling, ProposalStatus.UnderReview, ProposalStatus.AwaitingFeedback,
            ProposalStatus.Assigned];
        var pages = new LoadPages();
        pages.Add("home_clerk", clerk, 2.5, _ => "/");
        pages.Add("home_handler", handler, 2.5, _ => "/");
        pages.Add("home_deputy", deputy, 2.5, _ => "/");
        pages.Add("list", clerk, 3.5, _ => "/proposals");
        pages.Add("list_handler", handler, 3.5, _ => "/proposals");
        pages.Add("list_filtered", clerk, 5, i => (i % 3) switch
        {
            0 => $"/proposals?status={statuses[i % statuses.Length]}&light=Red",
            1 => string.Create(CultureInfo.InvariantCulture, $"/proposals?section={sections[i % sections.Count]}&kind=CppccProposal"),
            _ => string.Create(CultureInfo.InvariantCulture, $"/proposals?handler={handlers[i % handlers.Count]}&status=Closed"),
        });
        pages.Add("list_at_depth", clerk, 5, i =>
            string.Create(CultureInfo.InvariantCulture, $"/proposals?page={last * (1 + (i % 10)) / 10}"));
        pages.Add("list_filtered_at_depth", clerk, 5, i =>
            string.Create(CultureInfo.InvariantCulture, $"/proposals?status=Closed&page={last * (1 + (i % 10)) / 20}"));
        pages.Add("list_last_page", clerk, 5, _ => string.Create(CultureInfo.InvariantCulture, $"/proposals?page={last}"));
        pages.Add("case", clerk, 3, i => string.Create(CultureInfo.InvariantCulture, $"/proposals/{cases[i % cases.Count]}"));
        pages.Add("sign_in", nobody, 0.4, _ => "/sign-in");
        pages.Add("member", nobody, 1, i => $"/f/{codes[i % codes.Count]}");
        pages.Add("statistics", clerk, 25, _ => "/statistics");
        pages.Add("overview", clerk, 25, _ => "/overview");
        // What is kept has to be brought up to date: before each look somebody has changed a case. More than any desk sees, and
        // measured to be known: the targets are those of a look.
        pages.AddChanging("list_after_change", clerk, "/proposals", database, cases);
        pages.AddChanging("home_after_change", clerk, "/", database, cases);
        pages.AddChanging("home_deputy_after_change", deputy, "/", database, cases);
        pages.AddChanging("statistics_after_change", clerk, "/statistics", database, cases);
        pages.AddChanging("overview_after_change", clerk, "/overview", database, cases);

        return pages;
    }

    private void Add(string name, HttpClient client, double target, Func<int, string> address) =>
        _pages.Add(new(name, client, target, address, _ => Task.CompletedTask));

    private void AddChanging(string name, HttpClient client, string address, TestDatabase database, List<long> cases)
    {
        // For as long as the bench runs: opening a connection would cost more than the change.
        var services = BenchBureau.Open(database);
        _pages.Add(new(name, client, null, _ => address, async i =>
        {
            await using var scope = services.CreateAsyncScope();
            var id = cases[i % cases.Count];
            await scope.ServiceProvider.GetRequiredService<DeskContext>().Proposals.Where(p => p.Id == id)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.RefusalCount, x => x.RefusalCount));
        }));
    }

    // The copies of cases have codes that lead nowhere; some get those that this installation's key opens.
    private static async Task<List<string>> CodesAsync(RunningDesk desk, DeskContext db)
    {
        var codes = new FeedbackCodes(await File.ReadAllBytesAsync(Path.Combine(desk.Data.FullName, "installation.key")));
        var found = new List<string>();
        foreach (var sheet in await db.Sheets.AsNoTracking().OrderBy(s => s.Key).Take(Sampled).ToListAsync())
        {
            var code = codes.CodeFor(sheet);
            await db.Sheets.Where(s => s.Id == sheet.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.CodeHash, FeedbackCodes.HashOf(code)));
            found.Add(code);
        }

        return found;
    }

    /// <summary>What one look at a page costs, as the application tells it.</summary>
    public sealed record Cost(int Statements, int Rows, double Milliseconds);

    /// <param name="Processor">Milliseconds a request, web and database together.</param>
    /// <param name="Web">The web process alone.</param>
    /// <param name="Worst">Of a hundred answers the slowest, in milliseconds.</param>
    public sealed record Load(double Processor, double Web, double PerSecond, double Worst);

    /// <param name="Before">What is done before a look; the database's part of it counts as the page's.</param>
    public sealed record Page(string Name, HttpClient Client, double? Target, Func<int, string> Address, Func<int, Task> Before)
    {
        public async Task<Cost> CostAsync()
        {
            const int looks = 30;
            var costs = new List<Cost>();
            for (var i = 0; i < looks; i++)
            {
                using var answer = await Client.GetAsync(new Uri(Address(i), UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                var told = Timing().Match(answer.Headers.GetValues("Server-Timing").Single());
                costs.Add(new(Number("trips"), Number("rows"), double.Parse(told.Groups["ms"].Value, CultureInfo.InvariantCulture)));

                int Number(string group) => int.Parse(told.Groups[group].Value, CultureInfo.InvariantCulture);
            }

            var warm = costs.Skip(looks / 3).ToList();

            return new(warm.Max(c => c.Statements), warm.Max(c => c.Rows), Measure.Percentile(warm.Select(c => c.Milliseconds), 0.5));
        }

        /// <summary>As on a desk that has been in use since the morning.</summary>
        public Task WarmAsync() => RunAsync(_warmUp, WarmingRequests);

        public async Task<Load> LoadAsync(Processor processor)
        {
            await WarmAsync();
            var (web, database, watch) = (processor.Web, processor.Database, Stopwatch.StartNew());
            var times = await RunAsync(_measured, LeastRequests);
            var seconds = watch.Elapsed.TotalSeconds;
            var (ofWeb, ofDatabase) = (processor.Web - web, processor.Database - database);

            return new((ofWeb + ofDatabase) / times.Count, ofWeb / times.Count, times.Count / seconds, Measure.Percentile(times, 0.99));
        }

        // Each connection asks again as soon as it has its answer.
        private async Task<List<double>> RunAsync(TimeSpan length, int least)
        {
            var (next, began) = (0, Stopwatch.GetTimestamp());
            var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
            {
                var own = new List<double>();
                for (var i = Interlocked.Increment(ref next); IsOn(i); i = Interlocked.Increment(ref next))
                {
                    await Before(i);
                    var started = Stopwatch.GetTimestamp();
                    using var answer = await Client.GetAsync(new Uri(Address(i), UriKind.Relative));
                    answer.EnsureSuccessStatusCode();
                    await answer.Content.ReadAsByteArrayAsync();
                    own.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }

                return own;
            }));

            return [.. times.SelectMany(t => t)];

            // A slow page has no more than three times as long for its least number.
            bool IsOn(int i) =>
                Stopwatch.GetElapsedTime(began) is var passed && (passed < length || (i < least && passed < 3 * length));
        }
    }

    [GeneratedRegex("app;dur=(?<ms>[0-9.]+), db;desc=\"(?<trips>[0-9]+)\", rows;desc=\"(?<rows>[0-9]+)\"")]
    private static partial Regex Timing();
}
