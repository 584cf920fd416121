using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Demonstration;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Dossiers;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Tests.Databases;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>A desk of the demonstration without its screens, and the documents of its cases.</summary>
public sealed class SampleDesk : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;

    private SampleDesk(TestDatabase database, DirectoryInfo folder, ServiceProvider services) =>
        (_database, _folder, _services) = (database, folder, services);

    public static async Task<SampleDesk> StartAsync(DemonstrationStart start)
    {
        var database = await SqliteTestDatabase.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("desk-samples-");
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = database.Provider, ["ConnectionStrings:Desk"] = database.ConnectionString })
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddDeskData(configuration)
            .AddDeskCore()
            .AddTypesetting(configuration)
            .AddSingleton(new DeskClock(TimeProvider.System))
            .AddSingleton(new FileStore(Path.Combine(folder.FullName, "files")))
            .AddSingleton(new FeedbackCodes("an installation of samples, 32 b"u8.ToArray()))
            .AddSingleton<IPasswordHasher<DeskUser>, PasswordHasher<DeskUser>>()
            .BuildServiceProvider();
        var desk = new SampleDesk(database, folder, services);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StartDemonstration>().ExecuteAsync(new(start, "samples-2021-Ban"), CancellationToken.None);

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

    /// <summary>For every case its letters and forms, as they are now: signed ones final, others as drafts.</summary>
    public async IAsyncEnumerable<(string Name, DocumentModel Model)> DocumentsAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var matters = scope.ServiceProvider.GetRequiredService<LetterMatters>();
        var codes = scope.ServiceProvider.GetRequiredService<FeedbackCodes>();
        foreach (var proposal in await db.Proposals.Whole().AsNoTracking().OrderBy(p => p.Id).ToListAsync(ct))
        {
            var number = $"case-{proposal.CaseNumber}{(proposal.Kind == ProposalKind.DeputySuggestion ? "-suggestion" : "")}";
            foreach (var reply in proposal.Replies.OrderBy(r => r.Id))
            {
                var matter = await matters.OfAsync(proposal, reply, ct);
                var round = reply.RoundNumber > 1 ? string.Create(CultureInfo.InvariantCulture, $"-round-{reply.RoundNumber}") : "";
                yield return reply.DocumentNumber is { } drawn
                    ? ($"letter-{number}{round}", ReplyLetterComposer.Final(matter, drawn, reply.SignedOn!.Value))
                    : ($"draft-letter-{number}{round}", ReplyLetterComposer.Draft(matter, new DateOnly(2021, 5, 20)));
            }

            foreach (var (form, index) in (await FormsAsync(db, codes, proposal, ct)).Select((form, index) => (form, index)))
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"form-{number}-{index + 1}{(form.Choice is null ? "" : "-filled")}"), form);
            }
        }
    }

    /// <summary>The dossiers of the closed cases, each as one PDF.</summary>
    public async IAsyncEnumerable<(string Name, byte[] Pdf)> DossiersAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var binder = scope.ServiceProvider.GetRequiredService<DossierBinder>();
        foreach (var proposal in await db.Proposals.AsNoTracking().Where(p => p.Status == ProposalStatus.Closed).OrderBy(p => p.Id).ToListAsync(ct))
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

    private static async Task<IReadOnlyList<FeedbackForm>> FormsAsync(DeskContext db, FeedbackCodes codes, Proposal proposal, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == proposal.SessionId, ct);
        var bureau = await db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == proposal.BureauId, ct);

        return [.. proposal.Sheets.OrderBy(s => s.Id).Select(sheet => sheet.Current is null
            ? FeedbackFormComposer.Blank(proposal, sheet, session, bureau, $"https://tian.yunchuan.example/f/{codes.CodeFor(sheet)}")
            : FeedbackFormComposer.Filled(proposal, sheet, session, bureau))];
    }
}
