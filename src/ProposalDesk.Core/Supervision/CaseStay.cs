namespace ProposalDesk.Core.Supervision;

/// <summary>One stretch of days a case lay in one stage, read from its history.</summary>
public sealed class CaseStay
{
    public long ProposalId { get; init; }

    /// <summary>The <see cref="Proposals.ProposalStatus"/>, as it is stored.</summary>
    public string Stage { get; init; } = "";

    /// <summary>The Beijing day it came.</summary>
    public DateOnly Since { get; init; }

    /// <summary>The Beijing day it went on; null while it still lies there.</summary>
    public DateOnly? Until { get; init; }
}
