namespace ProposalDesk.Core.Figures;

/// <summary>The n or the N of a figure.</summary>
public enum FigurePart
{
    /// <summary>n</summary>
    Part,

    /// <summary>N</summary>
    Whole,
}
