using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Proposals;

namespace ProposalDesk.Web.Features.Submissions;

public sealed class SubmissionQuery(DeskContext db, DeadlineBasisBook bases)
{
    /// <returns>Null when there is no such year.</returns>
    public async Task<SubmissionPage?> RunAsync(long bureauId, int number, StatutoryKind kind, Actor actor, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var year = await db.HandlingYears.AsNoTracking()
            .Include(y => y.StatutoryDeadlines.Where(d => d.Kind == kind)).ThenInclude(d => d.Submissions).ThenInclude(s => s.Document)
            .Include(y => y.StatutoryDeadlines.Where(d => d.Kind == kind)).ThenInclude(d => d.Submissions).ThenInclude(s => s.EvidenceFile)
            .Include(y => y.StatutoryDeadlines.Where(d => d.Kind == kind)).ThenInclude(d => d.Events)
            .SingleOrDefaultAsync(y => y.BureauId == bureauId && y.Year == number, ct);
        if (year?.StatutoryDeadlines is not [{ } date])
        {
            return null;
        }

        var isAnnual = kind == StatutoryKind.AnnualReport;
        var open = isAnnual ? await db.OpenIn(year.Id).CountAsync(ct) : 0;
        var seen = isAnnual ? await OpenAsync(year.Id, basis, actor, ct) : (Count: 0, First: []);
        var isClerk = actor.Is(DeskRole.Clerk);

        return new(
            SubmissionCard.Of(date, year, open, actor.Today, basis.Calendar),
            [.. date.Submissions.OrderBy(s => s.RecordedAt)],
            [.. date.Events.OrderByDescending(e => e.Id)],
            seen.First,
            seen.Count,
            Address(basis, year.Id, OpenCases.Statuses),
            isAnnual ? await db.AwaitingRatingIn(year.Id).Where(ProposalAccess.VisibleTo(actor)).CountAsync(ct) : 0,
            Address(basis, year.Id, [ProposalStatus.AwaitingFeedback]),
            date.StillMissing,
            date.First?.Document?.Name,
            isClerk && date.StillMissing.Count > 0,
            isClerk,
            isAnnual && open > 0 && date is { OpenCasesReason: null, MetOn: null } && actor.Is(DeskRole.Director),
            !ProposalAccess.IsOnlyObserver(actor),
            date.DueOn < actor.Today)
        {
            Form = new SubmissionForm { SubmittedOn = actor.Today, Recipient = date.StillMissing is [var only] ? only : null },
        };
    }

    private async Task<(int Count, IReadOnlyList<SubmissionPage.OpenCase> First)> OpenAsync(
        long yearId, DeadlineBasis basis, Actor actor, CancellationToken ct)
    {
        var cases = db.OpenIn(yearId).Where(ProposalAccess.VisibleTo(actor));
        var first = await cases.OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(SubmissionPage.OpenShown)
            .Select(p =>
                new
                {
                    p.Id,
                    p.CaseNumber,
                    p.Kind,
                    p.Title,
                    p.HolderText,
                    p.HolderKind,
                    p.LeadSectionName,
                    p.SessionId,
                    p.Role,
                    p.Status,
                    p.DueOn,
                    p.AnsweredOn,
                })
            .ToListAsync(ct);

        return (
            first.Count < SubmissionPage.OpenShown ? first.Count : await cases.CountAsync(ct),
            [.. first.Select(p => new SubmissionPage.OpenCase(
                p.Id, p.Kind.NumberInWords(p.CaseNumber), p.Title,
                ProposalAccess.IsOnlyObserver(actor) ? p.HolderKind.WithoutNames(p.HolderText, p.LeadSectionName) : p.HolderText,
                basis.LightOf(p.SessionId, p.Role, p.Status, p.DueOn, p.AnsweredOn, actor.Today)))]);
    }

    // The list with exactly these cases.
    private static string Address(DeadlineBasis basis, long yearId, IEnumerable<ProposalStatus> statuses) => "~/proposals" + new ListFilter
    {
        Status = [.. statuses],
        Session = [.. basis.Sessions.Where(s => s.HandlingYearId == yearId).Select(s => s.Id).Order()],
    }.ToQuery();
}
