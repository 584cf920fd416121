using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// What "open" means for the annual report (domain.md §3.12): not answered, or in a further round. Cases that only await a
/// rating are listed and hold nothing up.
/// </summary>
public static class OpenCases
{
    private const int Named = 10;

    /// <summary>The statuses of an unanswered case: a further round brings a case back to 办理中.</summary>
    public static IReadOnlyList<ProposalStatus> Statuses { get; } =
        [ProposalStatus.Received, ProposalStatus.TransferPending, ProposalStatus.Assigned, ProposalStatus.InHandling,
            ProposalStatus.UnderReview, ProposalStatus.Signed];

    public static IQueryable<Proposal> OpenIn(this DeskContext db, long yearId)
    {
        var statuses = Statuses.ToList();

        return db.Proposals.AsNoTracking()
            .Where(p => statuses.Contains(p.Status) && db.Sessions.Any(s => s.Id == p.SessionId && s.HandlingYearId == yearId));
    }

    public static IQueryable<Proposal> AwaitingRatingIn(this DeskContext db, long yearId) => db.Proposals.AsNoTracking()
        .Where(p => p.Status == ProposalStatus.AwaitingFeedback && db.Sessions.Any(s => s.Id == p.SessionId && s.HandlingYearId == yearId));

    /// <returns>Null while none is open.</returns>
    public static async Task<OpenCasesNote?> OpenNoteAsync(this DeskContext db, long yearId, CancellationToken ct)
    {
        var count = await db.OpenIn(yearId).CountAsync(ct);
        if (count == 0)
        {
            return null;
        }

        var first = await db.OpenIn(yearId).OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(Named).Select(p => new { p.CaseNumber, p.Kind })
            .ToListAsync(ct);

        return new(count, Names(count, first.Select(p => p.Kind.NumberInWords(p.CaseNumber))));
    }

    /// <summary>By section head, what their section holds up: 2件：第85号提案、第92号提案.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> OpenBySectionHeadAsync(
        this DeskContext db, long yearId, Roster roster, CancellationToken ct)
    {
        var cases = await db.OpenIn(yearId).Where(p => p.LeadSectionId != null).OrderBy(p => p.DueOn).ThenBy(p => p.Id)
            .Select(p => new { Section = p.LeadSectionId!.Value, p.CaseNumber, p.Kind })
            .ToListAsync(ct);

        return cases.GroupBy(c => c.Section)
            .SelectMany(g => roster.HeadsOf(g.Key), (g, head) =>
                (head.UserId, Text: $"{g.Count()}件：{Names(g.Count(), g.Select(c => c.Kind.NumberInWords(c.CaseNumber)))}"))
            .GroupBy(x => x.UserId)
            .ToDictionary(g => g.Key, g => string.Join("；", g.Select(x => x.Text)));
    }

    private static string Names(int count, IEnumerable<string> first)
    {
        var names = first.Take(Named).ToList();

        return string.Join("、", names) + (count > names.Count ? "等" : "");
    }
}
