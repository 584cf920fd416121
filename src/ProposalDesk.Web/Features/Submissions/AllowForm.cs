using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Submissions;

/// <summary>Why the Director lets the annual report go although cases are open.</summary>
public sealed class AllowForm
{
    [Display(Name = "理由"), StringLength(StatutoryDeadline.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
