using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Refusal;

public sealed class RefusalForm
{
    public long Version { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "退回的理由"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [Display(Name = "建议由哪个科室办理")]
    public long? BetterSectionId { get; set; }

    [BindNever, ValidateNever]
    public Proposal Proposal { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Sections { get; set; } = [];
}
