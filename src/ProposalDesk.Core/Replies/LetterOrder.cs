using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Replies;

/// <summary>A signed letter to be typeset.</summary>
public sealed class LetterOrder : TypesettingOrder
{
    public required long ReplyId { get; init; }

    public required long ProposalId { get; init; }

    /// <summary>The typed document model as JSON.</summary>
    public required string ModelJson { get; init; }

    /// <summary>Of the templates it was tried out with, and in the end of those it was set with.</summary>
    public required string TemplateVersion { get; set; }
}
