using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Waiver;

public sealed class WaiverForm
{
    public long Version { get; set; }

    [Display(Name = "理由"), StringLength(Proposal.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [BindNever]
    public WaiverPage Page { get; set; } = null!;
}
