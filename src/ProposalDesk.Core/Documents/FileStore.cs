using System.Security.Cryptography;

namespace ProposalDesk.Core.Documents;

/// <summary>Bytes on disk under their SHA-256: the same content is kept once, and a name never comes from outside.</summary>
public sealed class FileStore(string directory)
{
    /// <summary>Writes the bytes if they are not there yet; a half-written file is never left under the final name.</summary>
    /// <returns>SHA-256, lower-case hex.</returns>
    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(sha256);

        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var half = $"{path}.{Guid.NewGuid():n}.part";
            await File.WriteAllBytesAsync(half, content, ct);
            File.Move(half, path, overwrite: true);
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

    private string PathOf(string sha256) => Path.Combine(directory, sha256[..2], sha256);
}
