using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ProposalDesk.Core.Privacy;

/// <summary>
/// Encrypts personal data with keys that lie apart from the database and are replaced every ninety days; older ones are kept
/// for what was encrypted with them.
/// </summary>
/// <param name="reread">The same keys read anew: another process may have made one (<c>rotate-keys</c>).</param>
public sealed class PersonalSeal(IDataProtectionProvider keys, Func<IDataProtectionProvider>? reread = null)
{
    /// <summary>Shown instead of what no key opens; a form that brings it back changes nothing.</summary>
    public const string Unreadable = "无法解密（密钥不在）";

    /// <summary>Phones, addresses and what holds them.</summary>
    public const string Contact = "ProposalDesk.PersonalData";

    /// <summary>Secrets and recovery codes.</summary>
    public const string SecondFactors = "ProposalDesk.SecondFactors";

    /// <summary>How much of a sealed text names the key alone: four bytes that say what it is and sixteen of the key, in base64.</summary>
    public const int MarkLength = 26;

    private const string Files = "ProposalDesk.Files";
    private const int FileMarkLength = 20;
    private const int RereadAtMostEvery = 10_000;

    private IDataProtectionProvider _keys = keys;
    private long _rereadAt = long.MinValue / 2;

    public string Seal(string text, string purpose) => _keys.CreateProtector(purpose).Protect(text);

    /// <returns>Null where there is no key for it.</returns>
    public string? TryOpen(string kept, string purpose) => Try(kept, purpose, (protector, text) => protector.Unprotect(text));

    /// <returns>Null where there is nothing, or no key for it.</returns>
    public string? TryOpen(PrivateText? text) =>
        text?.Plain ?? (text?.Kept is { } kept ? TryOpen(kept, Contact) : null);

    /// <summary>To be shown: what cannot be read is a sentence.</summary>
    public string? Open(PrivateText? text) => text is null ? null : TryOpen(text) ?? Unreadable;

    /// <summary>What is kept after somebody has typed <paramref name="now"/> where <paramref name="before"/> was shown.</summary>
    /// <returns>The very same where nothing was changed.</returns>
    public PrivateText? Follow(PrivateText? before, PrivateText? now) => Open(before)?.Trim() == Open(now)?.Trim() ? before : now;

    /// <summary>The same under today's key.</summary>
    /// <param name="mark">Of today's key: what has it already is itself.</param>
    /// <returns>Null where no key opens it.</returns>
    internal PrivateText? Renew(PrivateText kept, string mark) =>
        kept.Kept!.StartsWith(mark, StringComparison.Ordinal) ? kept
            : TryOpen(kept) is { } text ? PrivateText.Found(Seal(text, Contact)) : null;

    /// <summary>How everything begins that is sealed with today's key.</summary>
    public string MarkOfToday() => Seal("", Contact)[..MarkLength];

    public byte[] SealFile(byte[] content) => _keys.CreateProtector(Files).Protect(content);

    /// <returns>Null where there is no key for it, or it is damaged.</returns>
    public byte[]? TryOpenFile(byte[] kept) => Try(kept, Files, (protector, bytes) => protector.Unprotect(bytes));

    public bool IsFileOfToday(ReadOnlySpan<byte> kept) =>
        SealFile([]).AsSpan(0, FileMarkLength).SequenceEqual(kept[..Math.Min(kept.Length, FileMarkLength)]);

    /// <summary>From here on with a key that has just been made, by whomever.</summary>
    public void Reread() => _keys = reread?.Invoke() ?? _keys;

    private T? Try<T>(T kept, string purpose, Func<IDataProtector, T, T> open)
        where T : class
    {
        try
        {
            return open(_keys.CreateProtector(purpose), kept);
        }
        catch (CryptographicException) when (MayReread())
        {
            Reread();

            return Try(kept, purpose, open);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // A lost key is not looked for at every value of a page.
    private bool MayReread()
    {
        var now = Environment.TickCount64;
        if (reread is null || now - _rereadAt < RereadAtMostEvery)
        {
            return false;
        }

        _rereadAt = now;

        return true;
    }
}
