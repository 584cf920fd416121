using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Feedback;

/// <summary>征询意见表 as it is printed (documents.md §3): made when it is asked for, never stored, since it carries a personal code.</summary>
public static class FeedbackFormComposer
{
    /// <param name="link">The personal link; null where no public address is set.</param>
    public static FeedbackForm Blank(Proposal proposal, FeedbackSheet sheet, Session session, Bureau bureau, string? link) => new()
    {
        Title = $"{session.Name}{proposal.Kind.Member()}{proposal.Kind.Noun()}办理情况征询意见表",
        Author = bureau.Name,
        Date = sheet.SentOn,
        CaseNumber = ProposalKindWords.NumberInWords(proposal.CaseNumber),
        HandlingUnit = bureau.Name,
        MemberWord = proposal.Kind.Member(),
        SignerName = sheet.ProposerName,
        Note = $"注：此表由承办单位经征询{proposal.Kind.Member()}意见填写后，送达{bureau.InspectionOffice}。",
        Link = link,
    };

    /// <summary>With the choice ticked, the comment, and who entered it, how and when.</summary>
    public static FeedbackForm Filled(Proposal proposal, FeedbackSheet sheet, Session session, Bureau bureau)
    {
        var answer = sheet.Current ?? throw new InvalidOperationException("The sheet has not come back.");

        return Blank(proposal, sheet, session, bureau, null) with
        {
            // what the member wrote is not for us to change
            SpellsMissing = true,
            Date = answer.SignedOn,
            Choice = answer.Rating switch
            {
                FeedbackRating.Satisfied => FeedbackChoice.Satisfied,
                FeedbackRating.BasicallySatisfied => FeedbackChoice.BasicallySatisfied,
                FeedbackRating.Dissatisfied => FeedbackChoice.Dissatisfied,
            },
            Comment = answer.Comment ?? "",
            FilledNote = answer.Channel == FeedbackChannel.Online
                ? $"本表由{sheet.ProposerName}于{answer.RecordedAt.InWords()}通过评价链接填写。"
                : $"本表由{answer.EnteredBy}于{answer.RecordedAt.InWords()}根据{answer.SignedOn.InWords()}签名的纸质表代录。",
        };
    }
}
