using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>
/// What axe objects to, asked of the page itself: the package for Playwright opens a second page for each answer, to put
/// frames together that no page here has, and that took three quarters of the journeys' time.
/// </summary>
internal static class Accessibility
{
    // All rules run; only what is wrong is told.
    private static readonly string _look = $$"""
        async () => {
            {{new BundledAxeScriptProvider().GetScript()}}
            const { violations } = await axe.run(document, { resultTypes: ['violations'] });
            return violations.map(v => `${v.id}: ${v.help} ${v.nodes.slice(0, 5).map(n => n.html).join('; ')}`);
        }
        """;

    public static Task<string[]> ObjectionsAsync(IPage page) => page.EvaluateAsync<string[]>(_look);
}
