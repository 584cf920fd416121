using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Where each step is taken: the one switch from step to address.</summary>
public static class StepUrls
{
    public static string ForStep(this IUrlHelper url, ProposalStep step, long proposalId) =>
        step == ProposalStep.Receive ? url.Content("~/intake") : url.Content(PathOf(step, proposalId));

    public static string ForCase(this IUrlHelper url, long proposalId) => url.Content(PathOf(null, proposalId));

    /// <summary>Beginning with ~, for redirects.</summary>
    public static string PathOf(ProposalStep? step, long proposalId)
    {
        var room = step switch
        {
            ProposalStep.CorrectRegistration => "/registration",
            ProposalStep.Assign or ProposalStep.DecideAssignment or ProposalStep.Reassign => "/assignment",
            ProposalStep.Accept => "/acceptance",
            ProposalStep.Refuse => "/refusal",
            ProposalStep.AcceptAssisting or ProposalStep.RefuseAssisting or ProposalStep.AssignAssisting => "/assisting",
            ProposalStep.ReplaceHandler => "/handler",
            ProposalStep.RequestTransfer or ProposalStep.GrantTransfer or ProposalStep.RefuseTransfer => "/transfer",
            ProposalStep.Withdraw => "/withdrawal",
            ProposalStep.AskExtension or ProposalStep.DecideExtension or ProposalStep.SendExtension or ProposalStep.AnswerExtension =>
                "/extension",
            ProposalStep.AskAfter => "/asking-after",
            ProposalStep.MoveToSection => "/moving",
            ProposalStep.Chase => "/chase",
            ProposalStep.AnswerChaser => "/chaser-answer",
            ProposalStep.IssueNotice or ProposalStep.AnswerNotice or ProposalStep.CloseNotice => "/notice",
            ProposalStep.RecordContact => "/contacts",
            ProposalStep.AskWaiver => "/waiver-request",
            ProposalStep.WaiveConsultation or ProposalStep.RefuseWaiver => "/waiver",
            ProposalStep.WriteSectionOpinion => "/opinion",
            ProposalStep.DraftReply or ProposalStep.SubmitForReview => "/draft",
            ProposalStep.Agree or ProposalStep.ReturnForRevision => "/review",
            ProposalStep.CallBack => "/call-back",
            ProposalStep.Sign => "/signature",
            ProposalStep.VoidReply => "/void",
            ProposalStep.Send => "/delivery",
            ProposalStep.StrikeOutDelivery => "/delivery-records",
            ProposalStep.RecordRating or ProposalStep.EnterPaperSheet or ProposalStep.ReplaceLink or ProposalStep.HandOnLink
                or ProposalStep.ForwardSheets or ProposalStep.StrikeOutForwarding => "/sheets",
            ProposalStep.OrderFurtherRound or ProposalStep.CloseDissatisfied or ProposalStep.Close => "/closing",
            ProposalStep.IssueCorrectingLetter => "/correction",
            ProposalStep.IssueSupplementaryReply => "/supplement",
            ProposalStep.SettleCommitment => "/settlement",
            ProposalStep.MarkImplementation => "/implementation",
            _ => "",
        };

        return string.Create(CultureInfo.InvariantCulture, $"~/proposals/{proposalId}{room}");
    }
}
