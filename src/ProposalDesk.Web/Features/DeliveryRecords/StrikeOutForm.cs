using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.DeliveryRecords;

/// <summary>Why a record of a delivery is wrong.</summary>
public sealed class StrikeOutForm
{
    public long Version { get; set; }

    [Display(Name = "哪里不对"), StringLength(Proposal.ReasonMaxLength, ErrorMessage = "最多{1}个字。"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public StrikeOutDelivery.Command ToCommand(long proposalId, int letter, int order) => new(proposalId, letter, order, Reason, Version);
}
