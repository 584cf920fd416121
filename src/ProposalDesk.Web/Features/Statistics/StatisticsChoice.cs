using Microsoft.AspNetCore.Mvc.Rendering;

namespace ProposalDesk.Web.Features.Statistics;

/// <summary>One choice above the table.</summary>
/// <param name="None">What choosing nothing is called; null where something has to be chosen.</param>
public sealed record StatisticsChoice(string Name, string Label, IReadOnlyList<SelectListItem> Items, string? Chosen, string? None);
