namespace ProposalDesk.Core.Organisation;

/// <summary>One class of the year's answer scheme (domain.md §4): data, since schemes differ between cities.</summary>
public sealed class AnswerClass
{
    public const int TextMaxLength = 60;

    public long Id { get; private set; }

    public required string Code { get; init; }

    public required string Text { get; set; }

    /// <summary>An answer of this class carries at least one dated commitment.</summary>
    public bool NeedsCommitment { get; set; }

    /// <summary>正在解决或者已列入计划（要有承诺事项）</summary>
    public string InWords => $"{Text}{(NeedsCommitment ? "（要有承诺事项）" : "")}";
}
