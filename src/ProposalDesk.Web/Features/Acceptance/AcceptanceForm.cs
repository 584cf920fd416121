using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Acceptance;

public sealed class AcceptanceForm
{
    public long Version { get; set; }

    [Display(Name = "承办人")]
    public long? HandlerId { get; set; }

    [BindNever, ValidateNever]
    public Proposal Proposal { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> People { get; set; } = [];

    [BindNever, ValidateNever]
    public bool MayRefuse { get; set; }
}
