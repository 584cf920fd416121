using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Administration;

namespace ProposalDesk.Web.Features.Users;

/// <summary>To whom goes what waits for somebody who leaves.</summary>
public sealed class LeavingForm
{
    [Display(Name = "接替人")]
    public long? SuccessorId { get; set; }

    /// <summary>By case, where somebody else takes it; null as everything else.</summary>
    public Dictionary<long, long?> Instead { get; set; } = [];

    public Successors Successors() =>
        new(SuccessorId, Instead.Where(i => i.Value is not null).ToDictionary(i => i.Key, i => i.Value!.Value));
}
