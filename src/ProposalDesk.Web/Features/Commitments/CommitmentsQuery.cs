using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Commitments;

/// <summary>The register of promises in letters that went out, of the cases a person may see.</summary>
public sealed class CommitmentsQuery(DeskContext db, DeadlineBasisBook bases, FigureBook figures)
{
    public async Task<CommitmentsPage> RunAsync(CommitmentsFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var promises = Promises(filter.Year, basis, bureauId, actor);
        var today = actor.Today;
        var scope = new FigureScope(filter.Year);
        var counted = await promises.GroupBy(p => new { p.Commitment.Status, IsLate = p.Commitment.DueOn < today })
            .Select(g => new { g.Key.Status, g.Key.IsLate, Count = g.Count() }).ToListAsync(ct);
        CommitmentsPage.State[] states =
        [
            new(null, "全部", counted.Sum(c => c.Count)),
            new("open", "待落实", counted.Where(c => c is { Status: CommitmentStatus.Open, IsLate: false }).Sum(c => c.Count)),
            new("late", "已逾期", counted.Where(c => c is { Status: CommitmentStatus.Open, IsLate: true }).Sum(c => c.Count)),
            new("kept", "已落实", counted.Where(c => c.Status == CommitmentStatus.Fulfilled).Sum(c => c.Count)),
            new("impossible", "不能落实", counted.Where(c => c.Status == CommitmentStatus.Impossible).Sum(c => c.Count)),
        ];
        var total = (states.FirstOrDefault(s => s.Key == filter.State) ?? states[0]).Count;
        var rows = await promises.Where(In(filter.State, today))
            .OrderBy(p => p.Commitment.Status != CommitmentStatus.Open).ThenBy(p => p.Commitment.DueOn).ThenBy(p => p.Commitment.Id)
            .Skip((Math.Max(1, filter.Page) - 1) * CommitmentsPage.PageSize).Take(CommitmentsPage.PageSize)
            .ToListAsync(ct);

        return new(
            filter,
            [.. basis.Years.Where(y => y.BureauId == bureauId).Select(y => y.Year)],
            new(await figures.OneAsync(FigureKind.CommitmentsKept, scope, bureauId, today, ct, actor), scope),
            states,
            total,
            (total + CommitmentsPage.PageSize - 1) / CommitmentsPage.PageSize,
            [.. rows.Select(p => RowOf(p, basis, today))]);
    }

    /// <summary>Every promise of a year, in the order of their dates.</summary>
    internal async Task<IReadOnlyList<FollowUpSheet.Line>> LinesAsync(int year, long bureauId, Actor actor, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var all = await Promises(year, basis, bureauId, actor).OrderBy(p => p.Commitment.DueOn).ThenBy(p => p.Commitment.Id)
            .ToListAsync(ct);

        return [.. all.Select(p => RowOf(p, basis, actor.Today)).Select(r => new FollowUpSheet.Line(
            r.Number, r.Commitment.Text, r.SectionName ?? "", r.HandlerName, r.Commitment.DueOn, r.State.Text, r.Commitment.SettledNote))];
    }

    private IQueryable<Promise> Promises(int? year, DeadlineBasis basis, long bureauId, Actor actor)
    {
        var sessions = basis.Sessions.Where(s => year is null || basis.YearOf(s.Id).Year == year).Select(s => s.Id).ToList();

        return db.Proposals.AsNoTracking().Where(p => p.BureauId == bureauId && sessions.Contains(p.SessionId))
            .Where(ProposalAccess.VisibleTo(actor))
            .SelectMany(p => p.Replies, (p, r) => new { Case = p, Reply = r }).Where(x => x.Reply.Status == ReplyStatus.Sent)
            .SelectMany(x => x.Reply.Commitments, (x, c) => new Promise
            {
                ProposalId = x.Case.Id,
                CaseNumber = x.Case.CaseNumber,
                Kind = x.Case.Kind,
                Title = x.Case.Title,
                SessionId = x.Case.SessionId,
                SectionName = x.Case.LeadSectionName,
                HandlerName = x.Case.HandlerName,
                DocumentNumber = x.Reply.DocumentNumber,
                Commitment = c,
            })
            .Where(p => p.Commitment.Status != CommitmentStatus.Void);
    }

    private static Expression<Func<Promise, bool>> In(string? state, DateOnly today) => state switch
    {
        "open" => p => p.Commitment.Status == CommitmentStatus.Open && p.Commitment.DueOn >= today,
        "late" => p => p.Commitment.Status == CommitmentStatus.Open && p.Commitment.DueOn < today,
        "kept" => p => p.Commitment.Status == CommitmentStatus.Fulfilled,
        "impossible" => p => p.Commitment.Status == CommitmentStatus.Impossible,
        _ => _ => true,
    };

    private static CommitmentsPage.Row RowOf(Promise p, DeadlineBasis basis, DateOnly today) => new(
        p.ProposalId, p.Kind.NumberInWords(p.CaseNumber), p.Title, p.Commitment, p.SectionName, p.HandlerName,
        basis.YearOf(p.SessionId).Year, p.DocumentNumber,
        p.Commitment.LightOn(today, basis.YearOf(p.SessionId).WarningDays, basis.Calendar));

    private sealed class Promise
    {
        public required long ProposalId { get; init; }

        public required string CaseNumber { get; init; }

        public required ProposalKind Kind { get; init; }

        public required string Title { get; init; }

        public required long SessionId { get; init; }

        public required string? SectionName { get; init; }

        public required string? HandlerName { get; init; }

        public required string? DocumentNumber { get; init; }

        public required Commitment Commitment { get; init; }
    }
}
