using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Chase;

/// <param name="Deadlines">The open ones, most urgent first, each with who is responsible.</param>
public sealed record ChasePage(Proposal Proposal, IReadOnlyList<SelectListItem> Deadlines);
