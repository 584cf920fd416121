using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Web.Features.Chase;

public sealed class ChaseForm
{
    public long Version { get; set; }

    [Display(Name = "催办哪一项时限")]
    public long? DeadlineId { get; set; }

    [Display(Name = "附言"), StringLength(Proposal.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string? Words { get; set; }

    [BindNever, ValidateNever]
    public ChasePage Page { get; set; } = null!;

    public ChaseByHand.Command ToCommand(long id) => new(id, DeadlineId, Words, Version);
}
