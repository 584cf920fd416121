using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Member;

/// <summary>What a member sees behind the personal link: no phone, no address, nothing that was not sent to them.</summary>
/// <param name="HasReached">False where that letter's delivery was struck out and is not entered anew yet.</param>
/// <param name="IsOpen">False where the case was withdrawn or given to another bureau.</param>
/// <param name="RoundNumber">Of the letter that is rated now: the newest that has reached the member, whichever link was opened.</param>
/// <param name="DueOn">Null once the day has passed, and where the member was content before and is not asked again, but may rate.</param>
/// <param name="Earlier">The rating of an earlier letter.</param>
/// <param name="Points">The member's own suggestion items, to say which were not answered well.</param>
/// <param name="MayAnswer">Not answered yet, or the answer may still be changed.</param>
public sealed record MemberPage(
    string Code,
    string Proposer,
    ProposalKind Kind,
    string Number,
    string Title,
    string Session,
    string Bureau,
    string Phone,
    int RoundNumber,
    bool HasReached,
    bool IsOpen,
    bool MayAnswer,
    DateOnly? DueOn,
    DateOnly ChangeUntil,
    MemberPage.Given? Answer,
    MemberPage.Given? Earlier,
    IReadOnlyList<string> Points,
    IReadOnlyList<MemberPage.Letter> Letters)
{
    /// <summary>What the bureau has done, and what is asked of the member.</summary>
    public string Answered => (RoundNumber > 1, HasReached) switch
    {
        (false, true) => "已经答复，请您评价。",
        (true, true) => "重新办理后已经答复，请您评价。",
        (false, false) => "的答复还没有送到您这里，收到以后请您评价。",
        (true, false) => "重新办理后的答复还没有送到您这里，收到以后请您评价。",
    };

    public sealed record Given(FeedbackRating Rating, string? Comment, DateOnly On, bool IsPaper, int RoundNumber);

    /// <param name="Name">Which letter, e.g. 再次答复 清数函〔2021〕12号.</param>
    public sealed record Letter(int Number, string Name);
}
