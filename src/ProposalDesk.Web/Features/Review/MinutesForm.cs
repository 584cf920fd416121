using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.Review;

/// <summary>评议记录 of the task force, where the person who agrees or signs keeps it.</summary>
public abstract class MinutesForm
{
    /// <summary>One click records both; without it only the step before is agreed to.</summary>
    [Display(Name = "同时记录专班集体评议")]
    public bool WithMinutes { get; set; }

    [Display(Name = "评议日期")]
    public DateOnly? MinutesHeldOn { get; set; }

    [Display(Name = "参加人员"), StringLength(500, ErrorMessage = "参加人员最多{1}个字。")]
    public string? MinutesPresent { get; set; }

    [Display(Name = "评议情况"), StringLength(2000, ErrorMessage = "评议情况最多{1}个字。")]
    public string? Minutes { get; set; }

    protected CollectiveMinutes? Recorded => WithMinutes ? new CollectiveMinutes(MinutesHeldOn, MinutesPresent ?? "", Minutes ?? "") : null;
}
