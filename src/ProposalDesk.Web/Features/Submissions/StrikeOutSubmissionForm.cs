using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Submissions;

/// <summary>Why a recorded submission does not count.</summary>
public sealed class StrikeOutSubmissionForm
{
    [Display(Name = "划去的原因"), StringLength(StatutoryDeadline.ReasonMaxLength)]
    public string? Reason { get; set; }
}
