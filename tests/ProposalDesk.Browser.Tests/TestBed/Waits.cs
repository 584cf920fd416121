
namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary><see cref="Patience"/> in the milliseconds that Playwright counts in.</summary>
internal static class Waits
{
    public static readonly float Page = (float)Patience.Short.TotalMilliseconds;

    public static readonly float Work = (float)Patience.Long.TotalMilliseconds;
}
