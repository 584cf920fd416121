namespace ProposalDesk.Web.Infrastructure;

/// <summary>What an empty data folder is filled with.</summary>
public enum DemoMode
{
    /// <summary>In service.</summary>
    Off,

    /// <summary>Bureau and accounts, no cases.</summary>
    Empty,

    /// <summary>A year of cases in all stages.</summary>
    Year,
}
