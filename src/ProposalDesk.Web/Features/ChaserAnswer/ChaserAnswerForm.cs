using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Web.Features.ChaserAnswer;

public sealed class ChaserAnswerForm
{
    public long Version { get; set; }

    [Display(Name = "预计哪天完成")]
    public DateOnly? ExpectedOn { get; set; }

    [Display(Name = "还没有办完的原因"), StringLength(Proposal.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public Proposal Proposal { get; set; } = null!;

    public AnswerChaser.Command ToCommand(long id) => new(id, ExpectedOn, Reason, Version);
}
