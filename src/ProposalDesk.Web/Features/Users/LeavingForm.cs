using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Administration;

namespace ProposalDesk.Web.Features.Users;

/// <summary>To whom goes what waits for somebody who leaves.</summary>
public sealed class LeavingForm
{
    [Display(Name = "接替人")]
    public long? SuccessorId { get; set; }

    public List<OfCase> Instead { get; set; } = [];

    public Successors Successors() => new(SuccessorId, [.. Instead.Select(i => new Successors.OfCase(i.ProposalId, i.SuccessorId))]);

    public sealed class OfCase
    {
        public long ProposalId { get; set; }

        /// <summary>Null where the case goes with everything else.</summary>
        [Display(Name = "接替人")]
        public long? SuccessorId { get; set; }
    }
}
