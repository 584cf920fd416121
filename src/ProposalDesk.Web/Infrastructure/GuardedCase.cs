using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>The guard's answer: the case and what is offered on it, or what to show instead.</summary>
/// <param name="Proposal">As <see cref="ProposalLoading"/> loads it; not tracked.</param>
/// <param name="Steps">Everything this person may do with the case now.</param>
public sealed record GuardedCase(Proposal? Proposal, IReadOnlyList<ProposalStep> Steps, IActionResult? Refusal)
{
    [MemberNotNullWhen(true, nameof(Proposal))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsGranted => Refusal is null;

    public bool Offers(ProposalStep step) => Steps.Contains(step);
}
