using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Assisting;

/// <summary>The three forms of the page share it; each posts its own part.</summary>
public sealed class AssistingForm
{
    public long Version { get; set; }

    public long AssignmentId { get; set; }

    [Display(Name = "填写科室意见的人")]
    public long? HandlerId { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "退回的理由"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [Display(Name = "建议由哪个科室协办")]
    public long? BetterSectionId { get; set; }

    [Display(Name = "协办科室")]
    public long? SectionId { get; set; }

    [Display(Name = "意见提出日期")]
    public DateOnly? OpinionDueOn { get; set; }

    [BindNever, ValidateNever]
    public AssistingPage Page { get; set; } = null!;
}
