using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Contacts;

/// <summary>Why a recorded contact does not count.</summary>
public sealed class StrikeOutForm
{
    public long Version { get; set; }

    [Display(Name = "不算的原因"), StringLength(Proposal.ReasonMaxLength)]
    public string? Reason { get; set; }
}
