namespace ProposalDesk.Core.Replies;

/// <summary>What became of one suggestion item (domain.md §2).</summary>
public enum Adoption
{
    /// <summary>采纳</summary>
    Adopted,

    /// <summary>部分采纳</summary>
    PartlyAdopted,

    /// <summary>未采纳: with a reason.</summary>
    NotAdopted,
}
