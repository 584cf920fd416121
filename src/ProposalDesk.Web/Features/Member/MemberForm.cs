using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Feedback;

namespace ProposalDesk.Web.Features.Member;

public sealed class MemberForm
{
    public FeedbackRating? Rating { get; set; }

    [Display(Name = "意见和建议"), StringLength(FeedbackAnswer.CommentMaxLength, ErrorMessage = "意见最多{1}个字。")]
    public string? Comment { get; set; }
}
