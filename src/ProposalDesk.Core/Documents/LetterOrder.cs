namespace ProposalDesk.Core.Documents;

/// <summary>
/// A signed letter to be typeset: ordered in the transaction of the signature, carried out by the worker, repeated
/// after a crash. The text was frozen when it was signed.
/// </summary>
public sealed class LetterOrder
{
    public long Id { get; private set; }

    public required long ReplyId { get; init; }

    public required long ProposalId { get; init; }

    /// <summary>The typed document model as JSON.</summary>
    public required string ModelJson { get; init; }

    public required string TemplateVersion { get; init; }

    public required DateTime OrderedAt { get; init; }

    public int Attempts { get; private set; }

    /// <summary>What went wrong last, in words for the clerk.</summary>
    public string? Problem { get; private set; }

    public DateTime? DoneAt { get; private set; }

    public void Done(DateTime now) => (DoneAt, Problem) = (now, null);

    public void Failed(string problem) => (Attempts, Problem) = (Attempts + 1, problem);
}
