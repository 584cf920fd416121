namespace ProposalDesk.Core.Demonstration;

/// <summary>Where a demonstration begins.</summary>
public enum DemonstrationStart
{
    /// <summary>20 May 2021: a dozen cases in all stages.</summary>
    Year,

    /// <summary>8 March 2021: bureau and accounts, no cases.</summary>
    Empty,
}
