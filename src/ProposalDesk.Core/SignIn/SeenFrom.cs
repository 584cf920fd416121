using System.Security.Cryptography;

namespace ProposalDesk.Core.SignIn;

/// <summary>Where somebody signs in from.</summary>
/// <param name="Address">Of the network.</param>
/// <param name="Device">In words: Chrome浏览器（Windows）.</param>
/// <param name="Browser">What this browser keeps to be known again.</param>
public sealed record SeenFrom(string Address, string Device, Guid Browser)
{
    public string BrowserHash => Convert.ToHexStringLower(SHA256.HashData(Browser.ToByteArray()));
}
