namespace ProposalDesk.Core.Reports;

/// <summary>Which side of a figure a live field prints.</summary>
public enum FieldForm
{
    /// <summary>n</summary>
    Part,

    /// <summary>N</summary>
    Whole,

    /// <summary>n/N，rate</summary>
    Rate,
}
