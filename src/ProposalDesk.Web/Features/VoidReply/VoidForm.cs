using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.VoidReply;

/// <summary>作废, with the reason.</summary>
public sealed class VoidForm
{
    public long Version { get; set; }

    [Display(Name = "作废的原因"), StringLength(Proposal.ReasonMaxLength, ErrorMessage = "原因最多{1}个字。")]
    public string? Reason { get; set; }

    public VoidSignedReply.Command ToCommand(long proposalId) => new(proposalId, Reason, Version);
}
