using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Demonstration;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Dossiers;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;
using ProposalDesk.Tests.Databases;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>A desk of the demonstration without its screens, and the documents of its cases.</summary>
public sealed class SampleDesk : IAsyncDisposable
{
    // in the midst of the demonstration's year
    private static readonly DateOnly _day = new(2021, 5, 20);

    private readonly TestDatabase _database;
    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;

    private SampleDesk(TestDatabase database, DirectoryInfo folder, ServiceProvider services) =>
        (_database, _folder, _services) = (database, folder, services);

    /// <param name="folderOf">Makes a folder whose name begins so; left out: on the disk.</param>
    public static async Task<SampleDesk> StartAsync(DemonstrationStart start, Func<string, DirectoryInfo>? folderOf = null)
    {
        folderOf ??= Directory.CreateTempSubdirectory;
        var database = await SqliteTestDatabase.CreateAsync(folderOf("desk-sqlite-"));
        var folder = folderOf("desk-samples-");
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = database.Provider,
                ["ConnectionStrings:Desk"] = database.ConnectionString,
            })
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddDeskData(configuration)
            .AddDeskCore()
            .AddTypesetting(configuration)
            .AddSingleton(new DeskClock(TimeProvider.System))
            .AddSingleton(s => new FileStore(Path.Combine(folder.FullName, "files"), s.GetRequiredService<PersonalSeal>()))
            .AddSingleton(new FeedbackCodes("an installation of samples, 32 b"u8.ToArray()))
            .AddSingleton<IPasswordHasher<DeskUser>, PasswordHasher<DeskUser>>()
            .BuildServiceProvider();
        var desk = new SampleDesk(database, folder, services);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StartDemonstration>()
            .ExecuteAsync(new(start, "samples-2021-Ban"), CancellationToken.None);

        return desk;
    }

    /// <summary>Registers the cases of a file and takes each of them to its sent letter, with the same answer to every item.</summary>
    public async Task ImportAsync(string file)
    {
        await using var scope = _services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<DemonstrationDesk>();
        await desk.OpenAsync(CancellationToken.None);
        foreach (var paper in ProposalFileReader.Read(Path.GetFileName(file), await File.ReadAllBytesAsync(file)).Proposals)
        {
            await SampleCourse.TakeAsync(new DemonstrationCourse(desk, CancellationToken.None), paper);
        }
    }

    /// <summary>
    /// For every case its letters, forms and sheets, as they are now: signed ones final, others as drafts; and the reports
    /// about all of them.
    /// </summary>
    public async IAsyncEnumerable<(string Name, DocumentModel Model)> DocumentsAsync(
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var codes = scope.ServiceProvider.GetRequiredService<FeedbackCodes>();
        var records = new List<CaseRecord>();
        foreach (var id in await db.Proposals.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct))
        {
            records.Add((await scope.ServiceProvider.GetRequiredService<CaseRecordBook>().FindAsync(id, ct))!);
        }

        foreach (var document in records.SelectMany(record => DocumentsOf(record, codes)))
        {
            yield return document;
        }

        await foreach (var report in ReportsAsync(scope.ServiceProvider, records[0].Bureau.Id, ct))
        {
            yield return report;
        }
    }

    /// <summary>The dossiers of the closed cases, each as one PDF.</summary>
    public async IAsyncEnumerable<(string Name, byte[] Pdf)> DossiersAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var binder = scope.ServiceProvider.GetRequiredService<DossierBinder>();
        foreach (var proposal in await db.Proposals.AsNoTracking().Where(p => p.Status == ProposalStatus.Closed).OrderBy(p => p.Id)
            .ToListAsync(ct))
        {
            yield return ($"other-dossier-{proposal.CaseNumber}", (await binder.BindAsync(proposal.Id, ct))!.ToPdf());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // One of each kind, as it would be signed on the day.
    private static async IAsyncEnumerable<(string Name, DocumentModel Model)> ReportsAsync(
        IServiceProvider services, long bureauId, [EnumeratorCancellation] CancellationToken ct)
    {
        var facts = await services.GetRequiredService<ReportFactsQuery>().LoadAsync(bureauId, _day.Year, _day, ct);
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var live = await services.GetRequiredService<ReportFilling>()
                .OfAsync(bureauId, _day.Year, ReportDraft.Of(kind, facts), _day, ct);
            yield return ($"file-{kind.ToString().ToLowerInvariant()}-case-set", ReportComposer.Final(kind, live, "云数发〔2021〕6号"));
            yield return ($"draft-file-{kind.ToString().ToLowerInvariant()}-case-set", ReportComposer.Draft(kind, live));
        }
    }

    private static IEnumerable<(string Name, DocumentModel Model)> DocumentsOf(CaseRecord record, FeedbackCodes codes)
    {
        var proposal = record.Proposal;
        var number = $"case-{proposal.CaseNumber}{(proposal.Kind == ProposalKind.DeputySuggestion ? "-suggestion" : "")}";
        foreach (var reply in proposal.Replies.OrderBy(r => r.Number))
        {
            var which = reply.Number > 1 ? string.Create(CultureInfo.InvariantCulture, $"{number}-{reply.Number}") : number;
            yield return ($"{(reply.SignedOn is null ? "draft-" : "")}letter-{which}", FiledSheets.Letter(record, reply, _day));
            if (reply.Pass > 0)
            {
                yield return ($"other-review-{which}", FiledSheets.Review(record, reply, _day));
            }
        }

        foreach (var (sheet, index) in proposal.Sheets.OrderBy(s => s.Id).Select((sheet, index) => (sheet, index + 1)))
        {
            yield return sheet.Current is null
                ? (string.Create(CultureInfo.InvariantCulture, $"form-{number}-{index}"), FeedbackFormComposer.Blank(
                    proposal, sheet, record.Session, record.Bureau, $"https://tian.yunchuan.example/f/{codes.CodeFor(sheet)}"))
                : (string.Create(CultureInfo.InvariantCulture, $"form-{number}-{index}-filled"), FeedbackFormComposer.Filled(
                    proposal, sheet, record.Session, record.Bureau));
        }

        foreach (var contact in proposal.Contacts.OrderBy(c => c.Number))
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"other-contact-{number}-{contact.Number}"), FiledSheets.Contact(
                record, contact));
        }

        foreach (var notice in proposal.Notices.OrderBy(n => n.Number))
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"other-supervision-{number}-{notice.Number}"), NoticeSheet.Of(
                record, notice));
        }
    }
}
