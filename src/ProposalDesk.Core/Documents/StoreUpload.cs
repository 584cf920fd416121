using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// Takes a file in for a case: checked by its bytes, named harmlessly, kept under its hash. The row is added but not
/// saved, so that it comes in together with what it belongs to; a caller that needs its id saves within a transaction.
/// </summary>
public sealed class StoreUpload(DeskContext db, FileStore files)
{
    public const int MaxMegabytes = 20;

    /// <summary>One file of a form.</summary>
    public const long MaxBytes = MaxMegabytes * 1024L * 1024L;

    /// <param name="Field">The form field the sentence belongs to when the file cannot be taken.</param>
    public sealed record Command(
        UploadedFile File, FilePurpose Purpose, long? ProposalId, string? SubjectKey = null, string Field = "Files");

    /// <exception cref="RuleViolationException">file-empty, file-too-large, file-type.</exception>
    public async Task<StoredFile> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var type = Check(command);
        var stored = new StoredFile
        {
            Sha256 = await files.PutAsync(command.File.Content, ct),
            Name = FileName.Clean(command.File.Name, type),
            ContentType = type.ContentType,
            Size = command.File.Content.Length,
            StoredAt = actor.Now,
            StoredById = actor.UserId,
            ProposalId = command.ProposalId,
            Purpose = command.Purpose,
            SubjectKey = command.SubjectKey,
        };
        db.Files.Add(stored);

        return stored;
    }

    private static FileType Check(Command command)
    {
        var name = command.File.Name.Split('/', '\\')[^1];
        if (command.File.Content.IsEmpty)
        {
            throw new RuleViolationException("file-empty", $"文件“{name}”是空的，请重新选择。", command.Field);
        }

        if (command.File.Content.Length > MaxBytes)
        {
            throw new RuleViolationException(
                "file-too-large",
                string.Create(CultureInfo.InvariantCulture, $"文件“{name}”超过{MaxMegabytes} MB，请压缩后再上传。"),
                command.Field);
        }

        return FileType.Of(command.File.Content)
            ?? throw new RuleViolationException("file-type", $"文件“{name}”的内容不是可以接收的类型，只接收{FileType.Words}。", command.Field);
    }
}
