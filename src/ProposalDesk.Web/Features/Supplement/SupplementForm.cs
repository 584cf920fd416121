using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Supplement;

public sealed class SupplementForm
{
    public long Version { get; set; }

    [Display(Name = "补充答复的原因"), StringLength(Proposal.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public Proposal Proposal { get; set; } = null!;
}
