using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Core.Reports;

/// <summary>What the reports of a year are written from.</summary>
/// <param name="Year">With its yearly dates, answer classes and review routes.</param>
/// <param name="Cases">Not transferred, not withdrawn, in the order of their numbers; with proposers, items, assignments,
/// contacts, notices, sheets, sent letters with their reviews, and open deadlines.</param>
public sealed record ReportFacts(
    Bureau Bureau, HandlingYear Year, IReadOnlyList<Session> Sessions, IReadOnlyList<Proposal> Cases, Roster Roster, DateOnly Today)
{
    /// <summary>The reports of the year that are signed, in the order of their signatures.</summary>
    public IReadOnlyList<SignedReport> Signed { get; init; } = [];

    /// <summary>成效库 of the year.</summary>
    public IReadOnlyList<WorkResult> Results { get; init; } = [];

    public WorkingDayCalendar Calendar { get; init; } = PublishedHolidays.Calendar;

    /// <summary>Who had the cases that are late by 办理时限 when it passed, by their ids.</summary>
    public IReadOnlyDictionary<long, HeldAtLimit> HeldAtLimits { get; init; } = new Dictionary<long, HeldAtLimit>();

    public IEnumerable<Proposal> Answered => Cases.Where(c => c.AnsweredOn is not null && c.SentReply is not null);

    public IReadOnlyList<ProposalKind> Kinds => [.. Cases.Select(c => c.Kind).Distinct().OrderDescending()];

    /// <summary>政协提案, 人大代表建议 or 人大代表建议和政协提案.</summary>
    public string Nouns => Cases.Count == 0 ? ProposalKind.CppccProposal.Label() : string.Join("和", Kinds.Select(k => k.Label()));

    /// <summary>提案, 建议 or 建议提案, for sentences.</summary>
    public string Noun => Kinds.Count > 1 ? "建议提案" : Cases.Count == 0 ? "提案" : Kinds[0].Noun();

    /// <summary>委员, 代表 or 代表委员.</summary>
    public string Members => Kinds.Count > 1 ? "代表委员" : Cases.Count == 0 ? "委员" : Kinds[0].Member();

    /// <summary>Themes by how many cases they have, the largest first.</summary>
    public IReadOnlyList<string> Themes => [.. Cases.SelectMany(c => ThemesOf(c).Select(t => (Theme: t, Case: c)))
        .GroupBy(x => x.Theme)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Min(x => x.Case.Id))
        .Select(g => g.Key)];

    public HeldAtLimit HadAtLimit(Proposal late) => HeldAtLimits.TryGetValue(late.Id, out var held) ? held : new("局办公室", "收文办理员");

    public static IReadOnlyList<string> ThemesOf(Proposal proposal) => ThemesOf(proposal.Themes);

    internal static IReadOnlyList<string> ThemesOf(string? written) =>
        written?.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
