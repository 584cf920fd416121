using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Features.ReportOutside;
using ProposalDesk.Web.Features.Submissions;
using Report = ProposalDesk.Core.Reports.Report;

namespace ProposalDesk.Web.Features.Reports;

public sealed class ReportQuery(DeskContext db, ReportFilling live, ReportReadiness readiness,
    ReportFreezer freezer, UnprintableCharacters unprintable, DeadlineBasisBook bases)
{
    /// <param name="ticked">What was ticked to be said outside, and refused.</param>
    /// <returns>Null when the bureau has no such report.</returns>
    public async Task<ReportPage?> RunAsync(
        long bureauId, long reportId, Actor actor, CancellationToken ct, ReportMarksForm? ticked = null)
    {
        var report = await FindAsync(bureauId, reportId, ct);
        if (report is null)
        {
            return null;
        }

        var year = await db.HandlingYears.AsNoTracking().Include(y => y.StatutoryDeadlines).ThenInclude(d => d.Submissions)
            .SingleAsync(y => y.BureauId == bureauId && y.Year == report.Year, ct);
        var date = report.Kind.Owed() is { } owed ? year.StatutoryDeadlines.Single(d => d.Kind == owed) : null;
        var today = await live.OfAsync(bureauId, report.Year, report.Text(), actor.Today, ct);
        var isSigned = report.Status == ReportStatus.Signed;
        var snapshot = isSigned ? await db.ReportSnapshots.AsNoTracking().SingleAsync(s => s.ReportId == reportId, ct) : null;
        var frozen = snapshot?.Content();

        return new(
            report,
            frozen is null ? ReportPreview.Of(today) : ReportPreview.Of(frozen, FormattableString.Invariant($"~/reports/{reportId}")),
            isSigned ? [] : [.. ReportFreshness.Of(report, today.Matter), .. await readiness.RunAsync(report, today.Matter, ct)],
            isSigned ? [] : unprintable.In(ReportComposer.Draft(report.Kind, today), ReportPlaces.Of(today)),
            await ChangesForAsync(report, today, actor, ct),
            snapshot,
            frozen is null ? null : ReportDifferences.Between(frozen, today, await freezer.ListsAsync(today, ct)),
            await FileAsync(report.PdfFileId, ct),
            await FileAsync(report.WordFileId, ct),
            await db.ReportOrders.Where(o => o.ReportId == reportId).Select(o => o.Problem).SingleOrDefaultAsync(ct),
            date is null ? null : await CardAsync(date, year, actor, ct),
            date?.StillMissing ?? [],
            [.. today.Matter.Roster.With(DeskRole.DeputyDirector).Where(d => !report.Drafters.Include(d.UserId))],
            actor)
        {
            Outside = report is { Kind: ReportKind.Summary, Status: ReportStatus.Draft } && actor.Is(DeskRole.Clerk)
                ? OutsideChoices.Of(today.Matter, ticked) : null,
            Form = new SubmissionForm { SubmittedOn = actor.Today, Recipient = date?.StillMissing is [var only] ? only : null },
        };
    }

    /// <summary>The document as it would be printed now, and what it is made of.</summary>
    public async Task<(DocumentModel Paper, IEnumerable<PrintedPlace> Places)?> PaperAsync(
        long bureauId, long reportId, Actor actor, CancellationToken ct)
    {
        if (await FindAsync(bureauId, reportId, ct) is not { } report)
        {
            return null;
        }

        var today = await live.OfAsync(bureauId, report.Year, report.Text(), actor.Today, ct);

        return (ReportComposer.Draft(report.Kind, today), ReportPlaces.Of(today));
    }

    /// <summary>Whether PDF and DOCX of the signed report are stored.</summary>
    public Task<bool> HasFilesAsync(long bureauId, long reportId, CancellationToken ct) =>
        db.Reports.AnyAsync(r => r.Id == reportId && r.BureauId == bureauId && r.PdfFileId != null, ct);

    // A reviewer who had read it sees what changed since, as with replies (domain.md §3.7), with the figures of today in both.
    private async Task<IReadOnlyList<ComparedPart>?> ChangesForAsync(Report report, LiveReport today, Actor actor, CancellationToken ct)
    {
        if (report.RunOf(actor).Count == 0 || report.LastPassReadBy(actor) is not { } pass)
        {
            return null;
        }

        var read = await db.Reports.AsNoTracking().Where(r => r.Id == report.Id)
            .SelectMany(r => r.Versions).Where(v => v.IsSubmitted).OrderBy(v => v.Number).Skip(pass - 1).FirstAsync(ct);
        var before = await live.OfAsync(report.BureauId, report.Year, read.Text(), actor.Today, ct);

        return ReportComparison.Of(before.PrintedText(), today.PrintedText());
    }

    private async Task<Report?> FindAsync(long bureauId, long reportId, CancellationToken ct)
    {
        var report = await db.Reports.AsNoTracking()
            .Include(r => r.Reviews).Include(r => r.Points).SingleOrDefaultAsync(r => r.Id == reportId && r.BureauId == bureauId, ct);
        report?.SeatIn(await Roster.LoadAsync(db, ct));

        return report;
    }

    private async Task<SubmissionCard> CardAsync(StatutoryDeadline date, HandlingYear year, Actor actor, CancellationToken ct) =>
        SubmissionCard.Of(date, year, await db.OpenIn(year.Id).CountAsync(ct), actor.Today, (await bases.OpenAsync(ct)).Calendar);

    private async Task<StoredFile?> FileAsync(long? id, CancellationToken ct) =>
        id is null ? null : await db.Files.AsNoTracking().SingleAsync(f => f.Id == id, ct);
}
