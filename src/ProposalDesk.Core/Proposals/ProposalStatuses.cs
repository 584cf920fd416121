namespace ProposalDesk.Core.Proposals;

/// <summary>The statuses that end a case, listed once for rules, pages and queries.</summary>
public static class ProposalStatuses
{
    /// <summary>Another unit's, or taken back: counts among this bureau's cases no longer.</summary>
    public static IReadOnlyList<ProposalStatus> Gone { get; } = [ProposalStatus.Transferred, ProposalStatus.Withdrawn];

    /// <summary>Nothing more is expected of anybody.</summary>
    public static IReadOnlyList<ProposalStatus> Final { get; } = [ProposalStatus.Closed, .. Gone];

    public static bool IsGone(this ProposalStatus status) => Gone.Contains(status);

    public static bool IsFinal(this ProposalStatus status) => Final.Contains(status);
}
