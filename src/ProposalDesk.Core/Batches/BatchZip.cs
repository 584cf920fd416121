using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Batches;

/// <summary>
/// Writes a batch as one zip while it is fetched: a folder for each session, <c>清单.txt</c> with the SHA-256 of every
/// file, and <c>未收入的件.txt</c> with what is not in it and why.
/// </summary>
public sealed class BatchZip(BatchContents contents, DeskClock clock)
{
    /// <param name="target">Written once from front to back; need not be seekable.</param>
    public async Task WriteAsync(long batchId, Actor actor, Stream target, CancellationToken ct)
    {
        var at = new DateTimeOffset(DateTime.SpecifyKind(clock.UtcNow.ToBeijing(), DateTimeKind.Unspecified), TimeSpan.FromHours(8));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var list = new StringBuilder();
        var missing = new StringBuilder();
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        await foreach (var found in contents.ReadAsync(batchId, actor, ct))
        {
            if (found.Problem is { } problem)
            {
                missing.Append(CultureInfo.InvariantCulture, $"{found.Case}：{problem}\r\n");
            }

            foreach (var paper in found.Papers)
            {
                var name = Unused(paper.Name, names);
                await WriteAsync(zip, name, paper.Content, at, ct);
                list.Append(Convert.ToHexStringLower(SHA256.HashData(paper.Content))).Append("  ").Append(name).Append('\n');
            }
        }

        if (missing.Length > 0)
        {
            await WriteAsync(zip, "未收入的件.txt", Encoding.UTF8.GetBytes(missing.ToString()), at, ct);
        }

        await WriteAsync(zip, "清单.txt", Encoding.UTF8.GetBytes(list.ToString()), at, ct);
    }

    private static async Task WriteAsync(ZipArchive zip, string name, byte[] content, DateTimeOffset at, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        await using var stream = await entry.OpenAsync(ct);
        await stream.WriteAsync(content, ct);
    }

    // Two sessions of one name, two numbers that differ only in what a file name cannot hold.
    private static string Unused(string name, HashSet<string> names)
    {
        var unused = name;
        for (var i = 2; !names.Add(unused); i++)
        {
            unused = $"{Path.ChangeExtension(name, null)}（{i}）{Path.GetExtension(name)}";
        }

        return unused;
    }
}
