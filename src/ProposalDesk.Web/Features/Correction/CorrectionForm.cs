using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Correction;

public sealed class CorrectionForm
{
    public long Version { get; set; }

    [Display(Name = "更正的原因"), StringLength(Proposal.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [BindNever]
    public CorrectionPage Page { get; set; } = null!;
}
