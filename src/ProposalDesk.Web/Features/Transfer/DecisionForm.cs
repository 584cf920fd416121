using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Transfer;

/// <summary>What the referring office answered.</summary>
public sealed class DecisionForm
{
    public long Version { get; set; }

    [Display(Name = "答复日期")]
    public DateOnly? DecidedOn { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "答复内容或文号"), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    [Display(Name = "新的办理时限")]
    public DateOnly? NewDueOn { get; set; }

    /// <summary>grant or refuse.</summary>
    public string? Do { get; set; }

    [BindNever, ValidateNever]
    public TransferPage Page { get; set; } = null!;
}
