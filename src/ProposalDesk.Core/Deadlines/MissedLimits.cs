using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Cases that have missed a limit, read for their chasers.</summary>
internal static class MissedLimits
{
    // Met by whoever has the case, not by somebody of their own.
    internal static readonly List<DeadlineKind> OfTheCourse =
        [DeadlineKind.Case, DeadlineKind.Internal, DeadlineKind.FirstContact, DeadlineKind.FirstDraft];

    /// <summary>
    /// What has passed unmet by this day. The period of a sheet is not among them: that a member is silent when it is over is
    /// nobody's lateness.
    /// </summary>
    public static IQueryable<Deadline> MissedBy(this IQueryable<Deadline> deadlines, DateOnly day) => deadlines.Where(d =>
        d.MetOn == null && d.SupersededAt == null && !d.IsPaused && d.DueOn < day && d.Kind != DeadlineKind.Feedback);

    public static async Task<List<LateCase>> LateCasesAsync(
        this DeskContext db, IReadOnlyList<long> ids, DateOnly day, CancellationToken ct)
    {
        var limits = (await (
            from d in db.Deadlines.AsNoTracking().MissedBy(day)
            where d.ProposalId != null && ids.Contains(d.ProposalId.Value)
            join p in db.Proposals on d.ProposalId equals p.Id
            select new
            {
                p.Id,
                Limit = new MissedLimit(
                    d.Id, d.Kind, d.DueOn, d.WaitsFor, d.ResponsibleSectionId,
                    OfTheCourse.Contains(d.Kind) ? p.HolderText : d.ResponsibleText,
                    d.Kind == DeadlineKind.Commitment
                        ? p.Replies.SelectMany(x => x.Commitments, (x, c) => new { x.Number, c.Order, c.Text })
                            .Where(x => d.Key == "promise:" + x.Number + ":" + x.Order).Select(x => x.Text).FirstOrDefault()
                        : null),
            }).ToListAsync(ct)).ToLookup(x => x.Id, x => x.Limit);
        var cases = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Kind,
                p.CaseNumber,
                p.Title,
                p.LeadSectionId,
                p.SupervisingDeputyId,
                p.ToDecideSince,
                p.ChasersCountAfter,
            }).ToListAsync(ct);
        var chased = (await db.DeadlineReminders.AsNoTracking()
            .Where(r => r.ProposalId != null && ids.Contains(r.ProposalId.Value) && r.IsChaser && r.ByName == null && r.On <= day)
            .Select(r => new { Id = r.ProposalId!.Value, r.To, r.On }).ToListAsync(ct)).ToLookup(r => r.Id);
        var answers = (await db.ChaserAnswers.AsNoTracking().Where(a => ids.Contains(a.ProposalId) && a.GivenOn <= day).ToListAsync(ct))
            .ToLookup(a => a.ProposalId);

        return
        [
            .. cases.Where(p => limits[p.Id].Any()).Select(p =>
            {
                var late = limits[p.Id].Min(l => l.DueOn);
                var sides = limits[p.Id].GroupBy(l => l.IsOffices).Select(g => new LateSide(
                    g.Key, MissedLimit.InOrder(g), chased[p.Id].Where(r => (r.To == ReminderTo.Office) == g.Key
                        && !(r.On <= p.ChasersCountAfter)).Select(r => r.On).Distinct().Count()));

                return new LateCase(
                    p.Id, p.Kind.NumberInWords(p.CaseNumber), p.Title, p.LeadSectionId, p.SupervisingDeputyId,
                    p.ToDecideSince, p.ChasersCountAfter == day,
                    [.. sides.OrderByDescending(s => s.IsLateOutside).ThenBy(s => s.IsOffice)],
                    [.. answers[p.Id].Where(a => a.GivenOn > late).GroupBy(a => a.UserId).Select(g => g.MaxBy(a => a.Id)!)
                        .OrderBy(a => a.Id)]);
            }),
        ];
    }
}
