using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Notice;

/// <summary>What issuing, answering and closing a notice ask for; the page shows the fields of the step that is next.</summary>
public sealed class NoticeForm
{
    public long Version { get; set; }

    [Display(Name = "超时情况"), StringLength(SupervisionNotice.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Late { get; set; }

    [Display(Name = "督办要求"), StringLength(SupervisionNotice.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Demand { get; set; }

    [Display(Name = "回复期限")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "办理情况和超时原因"), StringLength(SupervisionNotice.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Answer { get; set; }

    [Display(Name = "整改措施"), StringLength(SupervisionNotice.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Measures { get; set; }

    [Display(Name = "新的完成日期")]
    public DateOnly? NewDate { get; set; }

    [Display(Name = "核实情况"), StringLength(Proposal.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    [BindNever, ValidateNever]
    public NoticePage Page { get; set; } = null!;
}
