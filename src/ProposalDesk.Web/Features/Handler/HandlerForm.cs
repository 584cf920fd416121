using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Handler;

public sealed class HandlerForm
{
    public long Version { get; set; }

    [Display(Name = "新的承办人")]
    public long? HandlerId { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "更换的原因"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public Proposal Proposal { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> People { get; set; } = [];
}
