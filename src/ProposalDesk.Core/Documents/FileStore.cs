using System.Security.Cryptography;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// Bytes on disk under the SHA-256 of what they say: the same content is kept once, and a name never comes from outside. What
/// people hand in is encrypted; what the desk itself has set and somebody has signed stays readable, also without the keys.
/// </summary>
public sealed class FileStore(string directory, PersonalSeal seal)
{
    /// <summary>Stands before what is encrypted; no file that is taken in begins so (<see cref="FileType"/>).</summary>
    private static readonly byte[] _sealed = "ProposalDesk sealed 1\n"u8.ToArray();

    /// <summary>
    /// Keeps the bytes; when this returns they are on the disk, so that the row that names them may be committed. What is
    /// there already is believed by its size and hash, not by its name: a damaged file is written anew.
    /// </summary>
    /// <param name="isOpen">Signed and meant for others: not encrypted.</param>
    /// <returns>SHA-256, lower-case hex.</returns>
    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken ct, bool isOpen = false)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(sha256);
        if (await IsSoundAsync(path, sha256, isOpen, ct))
        {
            DurableFile.Flush(path);
        }
        else
        {
            DurableFile.Write(path, isOpen ? content.Span : Sealed(content.ToArray()));
        }

        return sha256;
    }

    /// <summary>Reads a file and proves that it is what was stored.</summary>
    /// <exception cref="LockedFileException">It is encrypted, and its key is not there.</exception>
    /// <exception cref="DamagedFileException">The bytes are gone or are not those that were stored.</exception>
    public async Task<byte[]> GetAsync(string sha256, CancellationToken ct)
    {
        var path = PathOf(sha256);
        if (!File.Exists(path))
        {
            throw new DamagedFileException(sha256);
        }

        var kept = await File.ReadAllBytesAsync(path, ct);
        var content = IsSealed(kept) ? seal.TryOpenFile(kept[_sealed.Length..]) ?? throw new LockedFileException(sha256) : kept;

        return Convert.ToHexStringLower(SHA256.HashData(content)) == sha256 ? content : throw new DamagedFileException(sha256);
    }

    /// <summary>The same of a row, which may say that the bytes were erased.</summary>
    /// <exception cref="ErasedFileException">They were.</exception>
    /// <exception cref="DamagedFileException">The bytes are gone or are not those that were stored.</exception>
    public Task<byte[]> GetAsync(StoredFile file, CancellationToken ct) =>
        file.ErasedAt is null ? GetAsync(file.Sha256, ct) : throw new ErasedFileException(file.Sha256);

    /// <summary>For good; whoever calls this knows that nothing else has the same bytes.</summary>
    public void Remove(string sha256) => File.Delete(PathOf(sha256));

    /// <summary>Encrypts anew what is encrypted with an older key than today's.</summary>
    /// <returns>How many were, and how many no key opens.</returns>
    public async Task<(int Renewed, int Locked)> RenewAsync(CancellationToken ct)
    {
        var (renewed, locked) = (0, 0);
        foreach (var path in Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories) : [])
        {
            var kept = await File.ReadAllBytesAsync(path, ct);
            if (!IsSealed(kept) || seal.IsFileOfToday(kept.AsSpan(_sealed.Length)))
            {
                continue;
            }

            if (seal.TryOpenFile(kept[_sealed.Length..]) is { } content)
            {
                DurableFile.Write(path, Sealed(content));
                renewed++;
            }
            else
            {
                locked++;
            }
        }

        return (renewed, locked);
    }

    private byte[] Sealed(byte[] content) => [.. _sealed, .. seal.SealFile(content)];

    private static bool IsSealed(byte[] kept) => kept.AsSpan().StartsWith(_sealed);

    private async Task<bool> IsSoundAsync(string path, string sha256, bool isOpen, CancellationToken ct)
    {
        try
        {
            var isSound = await GetAsync(sha256, ct) is not null;

            // What is open stays so whatever it is handed in as again: a signed letter needs no key.
            return isSound && (!isOpen || !IsSealed(await HeadAsync(path, ct)));
        }
        catch (IOException)
        {
            // Not there, damaged, locked, or on a bad sector: it is written anew, to another place of the disk.
            return false;
        }
    }

    private static async Task<byte[]> HeadAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[_sealed.Length];

        return head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct)];
    }

    private string PathOf(string sha256) => Path.Combine(directory, sha256[..2], sha256);
}
