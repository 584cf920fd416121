using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// 成效库 of a year by itself, without all that reports are written from: which records offer something is found once, after a
/// change only among the cases around the changed one, and the texts are read of those that are shown.
/// </summary>
public sealed class WorkResultBook(DeskContext db, KeptCounts kept)
{
    /// <summary>A record that may be taken.</summary>
    /// <param name="Block">The <see cref="CaseBlock"/> of its case.</param>
    /// <param name="Place">Among those of its case.</param>
    public sealed record Offer(
        long Block, long ProposalId, int Place, string Key, WorkResultKind Kind, ProposalKind CaseKind, string CaseNumber);

    public async Task<IReadOnlyList<WorkResult>> ResultsAsync(long bureauId, int year, CancellationToken ct) =>
        await db.WorkResults.AsNoTracking().Where(r => r.BureauId == bureauId && r.Year == year).OrderBy(r => r.On).ThenBy(r => r.Id)
            .ToListAsync(ct);

    /// <summary>Those of the year's cases, the most frequent first.</summary>
    public async Task<IReadOnlyList<string>> ThemesAsync(long bureauId, int year, CancellationToken ct)
    {
        var written = await CasesOf(bureauId, year).Where(p => p.Themes != null).GroupBy(p => p.Themes!)
            .Select(g => new { Themes = g.Key, Count = g.Count(), First = g.Min(p => p.Id) }).ToListAsync(ct);

        return [.. written.SelectMany(w => ReportFacts.ThemesOf(w.Themes).Select(t => (Theme: t, w.Count, w.First)))
            .GroupBy(w => w.Theme)
            .OrderByDescending(g => g.Sum(w => w.Count)).ThenBy(g => g.Min(w => w.First)).Select(g => g.Key)];
    }

    /// <summary>What the year's records offer and nobody has taken, in the order of their cases.</summary>
    public async Task<IReadOnlyList<Offer>> OffersAsync(long bureauId, int year, IEnumerable<WorkResult> taken, CancellationToken ct)
    {
        var all = await kept.KeepSumsAsync(
            string.Create(CultureInfo.InvariantCulture, $"offers of results {bureauId} {year}"),
            block => FindAsync(CasesOf(bureauId, year), block, ct), o => o.Block, ct);
        var keys = taken.Select(r => r.SourceKey).ToHashSet();

        return [.. all.Where(o => !keys.Contains(o.Key)).OrderBy(o => o.CaseKind).ThenBy(o => o.CaseNumber.TrimStart('0').Length)
            .ThenBy(o => o.CaseNumber, StringComparer.Ordinal).ThenBy(o => o.ProposalId).ThenBy(o => o.Place)];
    }

    /// <returns>Null when it is taken, or no record offers it any more.</returns>
    public async Task<WorkResultSuggestion?> FindAsync(
        long bureauId, int year, string key, IEnumerable<WorkResult> taken, CancellationToken ct) =>
        await ReadAsync([.. (await OffersAsync(bureauId, year, taken, ct)).Where(o => o.Key == key)], ct) is [var found] ? found : null;

    /// <summary>The records themselves, in the order of the offers.</summary>
    public async Task<IReadOnlyList<WorkResultSuggestion>> ReadAsync(IReadOnlyCollection<Offer> offers, CancellationToken ct)
    {
        if (offers.Count == 0)
        {
            return [];
        }

        var ids = offers.Select(o => o.ProposalId).Distinct().ToList();
        var read = (await WithWhatIsOffered(db.Proposals.Where(p => ids.Contains(p.Id))).ToListAsync(ct))
            .SelectMany(p => WorkResultSuggestions.Of(p.InOrder())).ToDictionary(s => s.Key);

        return [.. offers.Select(o => read.GetValueOrDefault(o.Key)).OfType<WorkResultSuggestion>()];
    }

    private IQueryable<Proposal> CasesOf(long bureauId, int year) =>
        from p in db.Proposals
        join s in db.Sessions on p.SessionId equals s.Id
        join y in db.HandlingYears on s.HandlingYearId equals y.Id
        where p.BureauId == bureauId && y.BureauId == bureauId && y.Year == year && !ProposalStatuses.Gone.Contains(p.Status)
        select p;

    private static async Task<IReadOnlyList<Offer>> FindAsync(IQueryable<Proposal> cases, CaseBlock? block, CancellationToken ct)
    {
        var asked = block is { From: var from, UpTo: var upTo } ? cases.Where(p => p.Id >= from && p.Id < upTo) : cases;
        var found = await WithWhatIsOffered(asked.Where(p =>
            p.Contacts.Any() || p.Replies.Any(r => r.Status == ReplyStatus.Sent))).ToListAsync(ct);

        return [.. found.SelectMany(p => WorkResultSuggestions.Of(p.InOrder()).Select((s, i) =>
            new Offer(CaseBlock.Of(p.Id).Number, p.Id, i, s.Key, s.Entry.Kind!.Value, p.Kind, p.CaseNumber)))];
    }

    private static IQueryable<Proposal> WithWhatIsOffered(IQueryable<Proposal> cases) => cases.AsNoTracking()
        .Include(p => p.Proposers)
        .Include(p => p.Items)
        .Include(p => p.Contacts)
        .Include(p => p.Replies.Where(r => r.Status == ReplyStatus.Sent)).ThenInclude(r => r.Answers)
        .Include(p => p.Replies.Where(r => r.Status == ReplyStatus.Sent)).ThenInclude(r => r.Commitments);
}
