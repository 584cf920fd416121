using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>The draft with everything its writer needs beside it.</summary>
/// <param name="ReplyVersion">Null while nobody has saved yet.</param>
/// <param name="RoundReason">The member's words that opened this round.</param>
/// <param name="Missing">What the consultation gate still misses, as sentences.</param>
/// <param name="Unprintable">Characters no face can show, as sentences; of the draft as it was last saved.</param>
/// <param name="MissingOpinions">Assisting sections that have not written theirs.</param>
/// <param name="Offers">Sentences with a date that are no commitments yet.</param>
/// <param name="FirstReviewer">Who would have it after submission.</param>
/// <param name="Earlier">The answers of the letter that did not content, item by item; none in the first round.</param>
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
    IReadOnlyList<string> Unprintable,
    IReadOnlyList<string> MemberOpinions,
    IReadOnlyList<CommitmentFinder.Found> Offers,
    string FirstReviewer,
    bool MaySubmit,
    IReadOnlyList<string> Others,
    IReadOnlyList<ReplyContent.ItemAnswer> Earlier)
{
    public sealed record ClassChoice(string Code, string Text, bool NeedsCommitment);

    public sealed record OpinionRow(string SectionName, string Text, string By, DateOnly On);

    public sealed record Point(long Id, string Text, string RaisedBy);

    public bool IsReply => Kind == ReplyKind.Reply;

    /// <summary>Goes back to a letter already sent: one text instead of an answer per item.</summary>
    public bool IsCorrection => Kind is ReplyKind.CorrectingLetter or ReplyKind.SupplementaryReply;

    /// <summary>The class may rise with a promise kept; a correction leaves it as it was.</summary>
    public bool ChoosesClass => Kind is ReplyKind.Reply or ReplyKind.SupplementaryReply;

    public string CorrectionLabel => Kind == ReplyKind.SupplementaryReply ? "补充答复的内容" : "更正的内容";

    public string CorrectionHint => Kind == ReplyKind.SupplementaryReply ? "哪些承诺办到了，办成什么样；每段一行" : "原来怎么写的，更正为什么；每段一行";

    /// <summary>起草答复, 起草再次答复, 起草协办意见, 起草更正函 or 起草补充答复.</summary>
    public string Heading => IsReply && RoundNumber > 1 ? "起草再次答复" : $"起草{(IsReply ? "答复" : Kind.Label())}";
}
