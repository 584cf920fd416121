using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>Name, letter mark, contacts and copies of the bureau; letters signed before keep what they had.</summary>
public sealed class ChangeBureauSettings(DeskContext db)
{
    public sealed record Command(
        long BureauId, string Name, string ShortName, string LetterMark, string ContactName, string ContactPhone, string MemberPhone,
        string InspectionOffice, string CppccCommittee, string CongressCommittee, bool HasSealSpace, long Version);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var bureau = await db.Bureaus.SingleAsync(b => b.Id == command.BureauId, ct);
        db.Entry(bureau).Property(b => b.Version).OriginalValue = command.Version;

        bureau.Name = command.Name.Trim();
        bureau.ShortName = command.ShortName.Trim();
        bureau.LetterMark = command.LetterMark.Trim();
        bureau.ContactName = command.ContactName.Trim();
        bureau.ContactPhone = command.ContactPhone.Trim();
        bureau.MemberPhone = command.MemberPhone.Trim();
        bureau.InspectionOffice = command.InspectionOffice.Trim();
        bureau.CppccCommittee = command.CppccCommittee.Trim();
        bureau.CongressCommittee = command.CongressCommittee.Trim();
        bureau.HasSealSpace = command.HasSealSpace;
        bureau.Version = command.Version + 1;

        db.Record(actor, "修改本局设置。");
        await db.SaveChangesAsync(ct);
    }
}
