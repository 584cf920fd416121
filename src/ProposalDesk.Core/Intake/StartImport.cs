using System.Text;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake;

/// <summary>Takes a file or pasted text in: understood first, kept only if there is a proposal in it.</summary>
public sealed class StartImport(DeskContext db, FileStore files)
{
    /// <param name="FileName">Null when text was pasted.</param>
    public sealed record Command(
        string? FileName, ReadOnlyMemory<byte> Content, string? PastedText, ProposalKind Kind, SessionChoice Session, DateOnly? ReferredOn,
        string? ReferralNotice);

    /// <returns>The address part of the batch; that of the open batch when the very same file already waits.</returns>
    public async Task<Guid> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!actor.Is(DeskRole.Clerk))
        {
            throw new RuleViolationException("not-your-step", "导入由收文办理员办理。");
        }

        var (read, name, content) = Understand(command);
        var (sessionName, year) = await SessionAsync(command, read, ct);
        var referredOn = command.ReferredOn ?? throw new RuleViolationException("referred-missing", "请填写交办日期。", "ReferredOn");
        if (referredOn > actor.Today)
        {
            throw new RuleViolationException("referred-in-future", "交办日期不能晚于今天。", "ReferredOn");
        }

        var sha256 = await files.PutAsync(content, ct);
        var waiting = await (
            from b in db.ImportBatches
            join f in db.Files on b.FileId equals f.Id
            where b.ConfirmedAt == null && f.Sha256 == sha256 && b.SessionName == sessionName && b.Year == year && b.Kind == command.Kind
                && b.ReferredOn == referredOn
            select (Guid?)b.PublicId).FirstOrDefaultAsync(ct);
        if (waiting is { } known)
        {
            return known;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var file = new StoredFile
        {
            Sha256 = sha256,
            Name = name,
            ContentType = TypeOf(read.Format),
            Size = content.Length,
            StoredAt = actor.Now,
            StoredById = actor.UserId,
            Purpose = FilePurpose.ImportSource,
        };
        db.Files.Add(file);
        await db.SaveChangesAsync(ct);
        var batch = new ImportBatch
        {
            FileId = file.Id,
            FileName = name,
            CreatedById = actor.UserId,
            CreatedAt = actor.Now,
            Kind = command.Kind,
            SessionName = sessionName,
            Year = year,
            ReferredOn = referredOn,
            ReferralNotice = string.IsNullOrWhiteSpace(command.ReferralNotice) ? read.ReferralNotice : command.ReferralNotice.Trim(),
        };
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return batch.PublicId;
    }

    private static (ReadFile Read, string Name, ReadOnlyMemory<byte> Content) Understand(Command command)
    {
        var isFile = command.FileName is not null;
        try
        {
            if (isFile)
            {
                var read = ProposalFileReader.Read(command.FileName!, command.Content, command.Kind);
                return (read, NameOf(command.FileName!, read.Format), command.Content);
            }

            var pasted = ProposalFileReader.ReadText(command.PastedText ?? "", command.Kind);
            return (pasted, "粘贴的文字.txt", Encoding.UTF8.GetBytes(command.PastedText!));
        }
        catch (UnreadableFileException e)
        {
            throw new RuleViolationException("unreadable", e.Message, isFile ? "File" : "PastedText");
        }
    }

    private async Task<(string Name, int Year)> SessionAsync(Command command, ReadFile read, CancellationToken ct)
    {
        if (command.Session.SessionId is { } id)
        {
            return await (
                from s in db.Sessions
                join y in db.HandlingYears on s.HandlingYearId equals y.Id
                where s.Id == id && s.Kind == command.Kind
                select new ValueTuple<string, int>(s.Name, y.Year)).FirstOrDefaultAsync(ct) is { Item1: not null } known
                ? known
                : throw new RuleViolationException("session-kind", $"请选择一个{command.Kind.Label()}的届次。", "SessionId");
        }

        var name = string.IsNullOrWhiteSpace(command.Session.NewName) ? read.SessionName : command.Session.NewName.Trim();
        if (string.IsNullOrEmpty(name))
        {
            throw new RuleViolationException("session-missing", "文件里没有写届次，请选择或填写。", "NewSessionName");
        }

        if (Characters.Count(name) > Session.NameMaxLength)
        {
            throw new RuleViolationException("session-too-long", $"届次名称最多{Session.NameMaxLength}个字。", "NewSessionName");
        }

        return command.Session.Year is { } year and >= SessionBook.FirstYear and <= SessionBook.LastYear
            ? (name, year)
            : throw new RuleViolationException("year-missing", "请填写办理年度，例如 2021。", "Year");
    }

    // The name comes from outside: no path, nothing invisible, and the ending its content deserves.
    private static string NameOf(string fileName, SourceFormat format)
    {
        var ending = format switch { SourceFormat.WordTables => ".docx", SourceFormat.Spreadsheet => ".xlsx", _ => ".txt" };
        var stem = Path.GetFileNameWithoutExtension(IncomingText.Of(fileName).Split('/', '\\')[^1]);
        stem = string.Concat(stem.Where(c =>
            !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)).Trim(' ', '.');
        stem = Characters.First(stem, StoredFile.NameMaxLength - ending.Length);

        return (stem.Length == 0 ? "导入的文件" : stem) + ending;
    }

    private static string TypeOf(SourceFormat format) => format switch
    {
        SourceFormat.WordTables => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        SourceFormat.Spreadsheet => ImportedPapers.SheetType,
        _ => "text/plain; charset=utf-8",
    };
}
