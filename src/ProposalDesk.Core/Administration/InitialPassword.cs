using System.Security.Cryptography;

namespace ProposalDesk.Core.Administration;

/// <summary>A password to be read out or printed and changed at the first sign-in: no characters that look alike.</summary>
public static class InitialPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    public static string Make() => string.Join('-',
        RandomNumberGenerator.GetString(Letters, 4),
        RandomNumberGenerator.GetString(Digits, 4),
        RandomNumberGenerator.GetString(Letters, 4));
}
