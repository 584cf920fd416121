namespace ProposalDesk.Web.Features.Statistics;

/// <summary>One number of a figure.</summary>
public enum StatisticsMeasure
{
    /// <summary>n</summary>
    Part,

    /// <summary>N</summary>
    Whole,

    /// <summary>率</summary>
    Rate,
}
