using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.Review;

/// <summary>同意, with the minutes of the task force where the person keeps them.</summary>
public sealed class AgreeForm : MinutesForm
{
    public const string UsualMinutes = "专班评议，同意答复意见。";

    public long Version { get; set; }

    [Display(Name = "意见"), StringLength(ReturnPoint.TextMaxLength, ErrorMessage = "意见最多{1}个字。")]
    public string? Comment { get; set; }

    public AgreeToReply.Command ToCommand(long proposalId) => new(proposalId, Comment, Recorded, Version);
}
