using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.Review;

/// <summary>同意, with the minutes of the task force where the person keeps them.</summary>
public sealed class AgreeForm
{
    public const string UsualMinutes = "专班评议，同意答复意见。";

    public long Version { get; set; }

    [Display(Name = "意见"), StringLength(ReturnPoint.TextMaxLength, ErrorMessage = "意见最多{1}个字。")]
    public string? Comment { get; set; }

    /// <summary>One click records both; without it only the step before is agreed to.</summary>
    [Display(Name = "同时记录专班集体评议")]
    public bool WithMinutes { get; set; }

    [Display(Name = "评议日期")]
    public DateOnly? MinutesHeldOn { get; set; }

    [Display(Name = "参加人员"), StringLength(500, ErrorMessage = "参加人员最多{1}个字。")]
    public string? MinutesPresent { get; set; }

    [Display(Name = "评议情况"), StringLength(2000, ErrorMessage = "评议情况最多{1}个字。")]
    public string? Minutes { get; set; }

    public AgreeToReply.Command ToCommand(long proposalId, DateOnly today) => new(
        proposalId,
        Comment,
        WithMinutes ? new CollectiveMinutes(MinutesHeldOn ?? today, MinutesPresent ?? "", Minutes ?? "") : null,
        Version);
}
