using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Files of a form as the use cases take them.</summary>
public static class FormFiles
{
    /// <summary>Nothing chosen is no file; a browser sends an empty part without a name for it.</summary>
    public static async Task<IReadOnlyList<UploadedFile>> ReadAsync(this IEnumerable<IFormFile> files, CancellationToken ct)
    {
        var read = new List<UploadedFile>();
        foreach (var file in files.Where(f => !string.IsNullOrEmpty(f.FileName)))
        {
            read.Add(await file.ReadAsync(ct));
        }

        return read;
    }

    public static async Task<UploadedFile> ReadAsync(this IFormFile file, CancellationToken ct)
    {
        // One byte more than is allowed is enough to know that it is too much.
        var length = (int)Math.Min(file.Length, StoreUpload.MaxBytes + 1);
        var content = new byte[length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, ct);

        return new UploadedFile(file.FileName, content);
    }
}
