using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Extension;

/// <summary>What each of the four steps of an extension asks for; the page shows the fields of the step that is next.</summary>
public sealed class ExtensionForm
{
    public long Version { get; set; }

    [Display(Name = "申请延期到")]
    public DateOnly? NewDueOn { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "申请延期的理由"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "意见"), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    [Display(Name = "送出日期")]
    public DateOnly? SentOn { get; set; }

    [StringLength(100), Display(Name = "文号或送出方式")]
    public string? SentAs { get; set; }

    [Display(Name = "答复日期")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "同意延期到")]
    public DateOnly? GrantedUntil { get; set; }

    /// <summary>yes or no, by the button pressed.</summary>
    public string? Do { get; set; }

    [BindNever, ValidateNever]
    public ExtensionPage Page { get; set; } = null!;
}
