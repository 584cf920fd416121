using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>Who a relation is in this case, in words: for the sentence that says whose step it is.</summary>
public static class RelationWords
{
    public static string InWords(this Relation relation, CaseFacts facts) => relation switch
    {
        Relation.Clerk => DeskRole.Clerk.Label(),
        Relation.HeadOfLeadSection => $"{facts.LeadSectionName}负责人",
        Relation.HeadOfAssistingSection => "协办科室负责人",
        Relation.NamedHandler => $"承办人{facts.HandlerName}",
        Relation.AssistingHandler => "协办科室",
        Relation.HolderOfReviewStep => facts.WaitingSteps is [{ } step, ..] ? step.HolderText : "审核人",
        Relation.SupervisingDeputy => DeskRole.DeputyDirector.Label(),
        Relation.Director => DeskRole.Director.Label(),
        Relation.Signer => $"签发人{facts.SignedReply?.SignerName}",
        Relation.NoticeIssuer => $"签发督办单的{facts.OpenNotice?.IssuedBy}",
        Relation.HandlerOrClerk => $"承办人{facts.HandlerName}或{DeskRole.Clerk.Label()}",
        Relation.Member => facts.Kind.Member() + "本人",
        Relation.Desk => "系统",
    };
}
