using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Member;

/// <summary>What a member sees behind the personal link: no phone, no address, nothing that was not sent to them.</summary>
/// <param name="IsOpen">False where the case was withdrawn or given to another bureau.</param>
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
    bool IsOpen,
    bool MayAnswer,
    DateOnly DueOn,
    DateOnly ChangeUntil,
    MemberPage.Given? Answer,
    IReadOnlyList<MemberPage.Letter> Letters)
{
    public sealed record Given(FeedbackRating Rating, string? Comment, DateOnly On, bool IsPaper);

    public sealed record Letter(int Number, string Name);
}
