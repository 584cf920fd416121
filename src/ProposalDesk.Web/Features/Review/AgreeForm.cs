using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.Review;

/// <summary>同意, with the minutes of the task force where the person keeps them.</summary>
public sealed class AgreeForm : MinutesForm
{
    private const string UsualMinutes = "专班评议，同意答复意见。";

    public long Version { get; set; }

    [Display(Name = "意见"), StringLength(ReturnPoint.TextMaxLength, ErrorMessage = "意见最多{1}个字。")]
    public string? Comment { get; set; }

    public static AgreeForm Of(ReviewPage page, DateOnly today) => new()
    {
        WithMinutes = page.RecordsMinutes,
        MinutesHeldOn = today,
        MinutesPresent = page.SuggestedPresent,
        Minutes = UsualMinutes,
    };

    public AgreeToReply.Command ToCommand(long proposalId) => new(proposalId, Comment, Recorded, Version);
}
