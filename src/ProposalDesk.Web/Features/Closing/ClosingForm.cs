using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Closing;

public sealed class ClosingForm
{
    public long Version { get; set; }

    /// <summary>The Director's choice: another round, or 办结（不满意）.</summary>
    public bool Again { get; set; }

    [Display(Name = "理由"), StringLength(Proposal.ReasonMaxLength, ErrorMessage = "理由最多{1}个字。")]
    public string? Reason { get; set; }
}
