namespace ProposalDesk.Typesetting;

/// <summary>Reply, second reply, assisting opinion or correcting letter, in letter or file format.</summary>
public sealed record ReplyLetter : OfficialPaper
{
    /// <summary>Class and disclosure, each on a line of its own under the number: A类, 主动公开.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Names of the annexes, without number and full stop.</summary>
    public IReadOnlyList<string> Annexes { get; init; } = [];
}
