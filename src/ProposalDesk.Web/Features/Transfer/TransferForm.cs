using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Transfer;

/// <summary>Asking for a transfer.</summary>
public sealed class TransferForm
{
    public long Version { get; set; }

    [StringLength(OtherUnit.NameMaxLength), Display(Name = "建议改由哪个单位办理")]
    public string? ProposedUnit { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "申请改办的理由"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public TransferPage Page { get; set; } = null!;
}
