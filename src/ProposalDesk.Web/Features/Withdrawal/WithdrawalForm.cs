using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Withdrawal;

public sealed class WithdrawalForm
{
    public long Version { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "撤案原因"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [StringLength(200), Display(Name = "依据的文件")]
    public string? Paper { get; set; }

    [BindNever, ValidateNever]
    public Proposal Proposal { get; set; } = null!;
}
