using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Implementation;

/// <param name="Items">Those answered, each with how it stands.</param>
public sealed record ImplementationPage(Proposal Proposal, IReadOnlyList<SelectListItem> Items);
