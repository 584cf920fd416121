using Microsoft.Playwright;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>Finds what bears this name and no longer one.</summary>
internal static class Exactly
{
    public static PageGetByRoleOptions Named(string name) => new() { Name = name, Exact = true };
}
