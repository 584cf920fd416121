using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Settlement;

/// <param name="Promises">Those still open, by date.</param>
public sealed record SettlementPage(Proposal Proposal, IReadOnlyList<SelectListItem> Promises);
