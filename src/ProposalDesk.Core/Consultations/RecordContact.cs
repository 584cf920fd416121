using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Consultations;

/// <summary>Writes down a contact with the proposers, with its papers. The same form sent twice counts once.</summary>
public sealed class RecordContact(DeskContext db, CaseBook cases, StoreUpload uploads)
{
    public const int MaxFiles = 5;

    public sealed record Command(long ProposalId, long Version, ContactEntry Entry, IReadOnlyList<UploadedFile> Files);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await IsRepeatedAsync(command, actor, ct))
        {
            return;
        }

        if (command.Files.Count > MaxFiles)
        {
            throw new RuleViolationException("too-many-files", $"一次最多上传{MaxFiles}个文件。", "Files");
        }

        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var contact = proposal.RecordContact(command.Entry, actor);
        foreach (var file in command.Files)
        {
            await uploads.ExecuteAsync(new(file, FilePurpose.ContactRecord, proposal.Id, FileSubject.Contact(contact.Number)), actor, ct);
        }

        await cases.SaveAsync(proposal, actor, ct);
    }

    // A double click or the back button: the record is there already, word for word, from the page that was sent.
    private async Task<bool> IsRepeatedAsync(Command command, Actor actor, CancellationToken ct)
    {
        var entry = command.Entry;
        var opinion = entry.Opinion?.Trim();

        return await db.Proposals.Where(p => p.Id == command.ProposalId && p.Version > command.Version).SelectMany(p => p.Contacts)
            .AnyAsync(
            c => c.RecordedById == actor.UserId && c.StruckOutReason == null && c.HeldOn == entry.HeldOn && c.Phase == entry.Phase
                && c.Mode == entry.Mode && c.Opinion == opinion,
            ct);
    }
}
