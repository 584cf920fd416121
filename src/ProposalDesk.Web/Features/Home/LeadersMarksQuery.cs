using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Home;

/// <summary>
/// Which cases and promises a leader is to look at, with nothing but their dates: found once, and after a change looked for
/// again only among the cases around the changed one.
/// </summary>
public sealed class LeadersMarksQuery(DeskContext db, KeptCounts kept)
{
    private static readonly List<ProposalStatus> _open = [.. OpenCases.Statuses];

    /// <param name="deputyId">Only cases this leader guides; null for all.</param>
    /// <param name="until">The last day of what falls due soon.</param>
    public Task<IReadOnlyList<Mark>> RunAsync(long bureauId, long? deputyId, DateOnly today, DateOnly until, CancellationToken ct)
    {
        var cases = db.Proposals.AsNoTracking()
            .Where(p => p.BureauId == bureauId && (deputyId == null || p.SupervisingDeputyId == deputyId));

        return kept.KeepSumsAsync(
            string.Create(CultureInfo.InvariantCulture, $"leader's marks {bureauId} {deputyId} {today:O}"),
            block => ReadAsync(Between(cases, block), block, today, until, ct), m => m.Block, ct);
    }

    private async Task<IReadOnlyList<Mark>> ReadAsync(
        IQueryable<Proposal> cases, CaseBlock? block, DateOnly today, DateOnly until, CancellationToken ct)
    {
        var late = await cases.Where(LateCases.On(today)).Select(p => new { p.Id, p.DueOn }).ToListAsync(ct);
        var open = await cases
            .Where(p => _open.Contains(p.Status) && p.AnsweredOn == null && ((p.DueOn >= today && p.DueOn <= until) || p.IsKey))
            .Select(p => new { p.Id, p.DueOn, p.IsKey }).ToListAsync(ct);
        var (from, upTo) = (block?.From ?? 0, block?.UpTo ?? long.MaxValue);
        var dissatisfied = await db.UnansweredDissatisfactions().Where(s => s.ProposalId >= from && s.ProposalId < upTo)
            .Join(cases, s => s.ProposalId, p => p.Id, (s, p) => new { p.Id, p.DueOn }).Distinct().ToListAsync(ct);
        var promises = await cases
            .SelectMany(p => p.Replies, (p, r) => new { p.Id, Reply = r })
            .SelectMany(x => x.Reply.Commitments, (x, c) => new { ProposalId = x.Id, c.Id, c.Status, c.DueOn })
            .Where(c => c.Status == CommitmentStatus.Open && c.DueOn <= until).ToListAsync(ct);

        return
        [
            .. late.Select(p => Of(MarkKind.Late, p.Id, p.Id, p.DueOn)),
            .. open.Where(p => p.DueOn >= today && p.DueOn <= until).Select(p => Of(MarkKind.Soon, p.Id, p.Id, p.DueOn)),
            .. open.Where(p => p.IsKey).Select(p => Of(MarkKind.Key, p.Id, p.Id, p.DueOn)),
            .. dissatisfied.Select(p => Of(MarkKind.Dissatisfied, p.Id, p.Id, p.DueOn)),
            .. promises.Select(c => Of(MarkKind.Promise, c.ProposalId, c.Id, c.DueOn)),
        ];

        static Mark Of(MarkKind kind, long proposalId, long id, DateOnly dueOn) => new(CaseBlock.Of(proposalId).Number, kind, id, dueOn);
    }

    private static IQueryable<Proposal> Between(IQueryable<Proposal> cases, CaseBlock? block) =>
        block is { From: var from, UpTo: var upTo } ? cases.Where(p => p.Id >= from && p.Id < upTo) : cases;

    /// <param name="Id">Of the case, or of the promise.</param>
    public sealed record Mark(long Block, MarkKind Kind, long Id, DateOnly DueOn);

    public enum MarkKind
    {
        Late,
        Soon,
        Dissatisfied,
        Key,
        Promise,
    }
}
