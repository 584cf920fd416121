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
    /// <summary>As it is kept: without the marks of where it was pasted from, items in order, commitments that say something.</summary>
    public ReplyContent Tidied() => this with
    {
        Opening = PastedText.Tidy(Opening),
        Answers = [.. Answers.OrderBy(a => a.ItemOrder)
            .Select(a => a with { Text = PastedText.Tidy(a.Text), AdoptionReason = PastedText.Tidy(a.AdoptionReason) })],
        NextSteps = PastedText.Tidy(NextSteps),
        Closing = PastedText.Tidy(Closing),
        AnswerClass = PastedText.Tidy(AnswerClass),
        DisclosureReason = PastedText.Tidy(DisclosureReason),
        Commitments = [.. Commitments.Where(c => !string.IsNullOrWhiteSpace(c.Text)).Select(c => c with { Text = c.Text.Trim() })],
        Correction = PastedText.Tidy(Correction),
    };

    /// <summary>Written over an earlier text: what that says to items which are not among these stays.</summary>
    public ReplyContent Over(ReplyContent earlier) =>
        (this with { Answers = [.. Answers, .. earlier.Answers.Where(e => Answers.All(a => a.ItemOrder != e.ItemOrder))] }).Tidied();

    /// <param name="ItemOrder">Place of the suggestion item in the case, from 1.</param>
    public sealed record ItemAnswer(int ItemOrder, string? Text, Adoption? Adoption, string? AdoptionReason);

    /// <summary>承诺事项: what is promised by when; marked where it promises money or a project.</summary>
    public sealed record CommitmentEntry(string Text, DateOnly DueOn, bool IsFunding, bool IsProject);
}
