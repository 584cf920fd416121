namespace ProposalDesk.Core.Figures;

/// <summary>
/// A thousand cases in a row by their ids: counts that add up over cases are kept by blocks, so that a change of one case lets only its
/// block be counted again.
/// </summary>
public readonly record struct CaseBlock(long Number)
{
    /// <summary>A case belongs to the block of its id divided by this; statements divide in the same way.</summary>
    public const long Size = 1024;

    public long From => Number * Size;

    /// <summary>The first id that no longer belongs to it.</summary>
    public long UpTo => From + Size;

    public static CaseBlock Of(long caseId) => new(caseId / Size);
}
