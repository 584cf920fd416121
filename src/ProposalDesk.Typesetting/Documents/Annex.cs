namespace ProposalDesk.Typesetting;

/// <summary>An annex bound with its report: on a page of its own, numbered by the typesetter, bookmarked.</summary>
/// <param name="Title">As in the annex note, without number and full stop.</param>
/// <param name="IsLandscape">For wide tables; the page number keeps the place it has on a portrait page.</param>
public sealed record Annex(string Title, IReadOnlyList<Block> Body, bool IsLandscape = false)
{
    /// <summary>The feedback form as a specimen, in place of text: blank and without a personal code.</summary>
    public FeedbackForm? Form { get; init; }
}
