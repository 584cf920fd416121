namespace ProposalDesk.Core.Replies;

/// <summary>Everything a drafter writes, in one piece: what is saved, versioned and compared.</summary>
/// <param name="Correction">Only in a correcting letter: what is corrected, as paragraphs.</param>
public sealed record ReplyContent(
    string? Opening,
    IReadOnlyList<ReplyContent.ItemAnswer> Answers,
    string? NextSteps,
    string? Closing,
    string? AnswerClass,
    Disclosure Disclosure,
    string? DisclosureReason,
    IReadOnlyList<ReplyContent.CommitmentEntry> Commitments,
    string? Correction = null)
{
    /// <param name="ItemOrder">Place of the suggestion item in the case, from 1.</param>
    public sealed record ItemAnswer(int ItemOrder, string? Text, Adoption? Adoption, string? AdoptionReason);

    /// <summary>承诺事项: what is promised by when; marked where it promises money or a project.</summary>
    public sealed record CommitmentEntry(string Text, DateOnly DueOn, bool IsFunding, bool IsProject);
}
