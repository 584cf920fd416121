using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>The draft with everything its writer needs beside it.</summary>
/// <param name="ReplyVersion">Null while nobody has saved yet.</param>
/// <param name="RoundReason">The member's words that opened this round.</param>
/// <param name="Missing">What the consultation gate still misses, as sentences.</param>
/// <param name="MissingOpinions">Assisting sections that have not written theirs.</param>
/// <param name="Offers">Sentences with a date that are no commitments yet.</param>
/// <param name="FirstReviewer">Who would have it after submission.</param>
/// <param name="Others">Who else has the draft open, as sentences.</param>
public sealed record DraftPage(
    long ProposalId,
    string NumberInWords,
    string Title,
    ProposalKind ProposalKind,
    ReplyKind Kind,
    int RoundNumber,
    string? RoundReason,
    ReplyContent Content,
    long? ReplyVersion,
    string? SavedBy,
    DateTime? SavedAt,
    int Versions,
    IReadOnlyList<SuggestionItem> Items,
    IReadOnlyList<DraftPage.ClassChoice> Scheme,
    IReadOnlyList<DraftPage.OpinionRow> Opinions,
    IReadOnlyList<string> MissingOpinions,
    IReadOnlyList<DraftPage.Point> Points,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> MemberOpinions,
    IReadOnlyList<CommitmentFinder.Found> Offers,
    string FirstReviewer,
    bool MaySubmit,
    IReadOnlyList<string> Others)
{
    public sealed record ClassChoice(string Code, string Text, bool NeedsCommitment);

    public sealed record OpinionRow(string SectionName, string Text, string By, DateOnly On);

    public sealed record Point(long Id, string Text, string RaisedBy);

    public bool IsReply => Kind == ReplyKind.Reply;

    public bool IsCorrection => Kind == ReplyKind.CorrectingLetter;

    /// <summary>起草答复, 起草再次答复, 起草协办意见 or 起草更正函.</summary>
    public string Heading => IsReply && RoundNumber > 1 ? "起草再次答复" : $"起草{(IsReply ? "答复" : Kind.Label())}";
}
