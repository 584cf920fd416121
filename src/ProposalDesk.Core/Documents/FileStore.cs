using System.Security.Cryptography;

namespace ProposalDesk.Core.Documents;

/// <summary>Bytes on disk under their SHA-256: the same content is kept once, and a name never comes from outside.</summary>
public sealed class FileStore(string directory)
{
    /// <summary>
    /// Keeps the bytes; when this returns they are on the disk, so that the row that names them may be committed. What is
    /// there already is believed by its size and hash, not by its name: a damaged file is written anew.
    /// </summary>
    /// <returns>SHA-256, lower-case hex.</returns>
    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(sha256);
        if (await IsSoundAsync(path, sha256, content.Length, ct))
        {
            DurableFile.Flush(path);
        }
        else
        {
            DurableFile.Write(path, content.Span);
        }

        return sha256;
    }

    /// <summary>Reads a file and proves that it is what was stored.</summary>
    /// <exception cref="DamagedFileException">The bytes are gone or are not those that were stored.</exception>
    public async Task<byte[]> GetAsync(string sha256, CancellationToken ct)
    {
        var path = PathOf(sha256);
        var content = File.Exists(path) ? await File.ReadAllBytesAsync(path, ct) : null;

        return content is not null && Convert.ToHexStringLower(SHA256.HashData(content)) == sha256
            ? content
            : throw new DamagedFileException(sha256);
    }

    private static async Task<bool> IsSoundAsync(string path, string sha256, long size, CancellationToken ct)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length != size)
        {
            return false;
        }

        try
        {
            await using var stream = file.OpenRead();

            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct)) == sha256;
        }
        catch (IOException)
        {
            // A bad sector: what cannot be read is not there, and is written to another place of the disk.
            return false;
        }
    }

    private string PathOf(string sha256) => Path.Combine(directory, sha256[..2], sha256);
}
