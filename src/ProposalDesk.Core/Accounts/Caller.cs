namespace ProposalDesk.Core.Accounts;

/// <summary>Where something is done from, for the security log.</summary>
/// <param name="Address">Of the network.</param>
/// <param name="Device">In words: Chrome浏览器（Windows）.</param>
/// <param name="At">UTC, by the system's clock.</param>
public sealed record Caller(string Address, string Device, DateTime At)
{
    /// <summary>The desk itself, or its server.</summary>
    public static Caller Nobody(TimeProvider time) => new("", "", time.GetUtcNow().UtcDateTime);
}
