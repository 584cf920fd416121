using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Administration;

/// <summary>Name, letter mark, contacts and copies of the bureau; letters signed before keep what they had.</summary>
public sealed class ChangeBureauSettings(DeskContext db)
{
    public sealed record Command(
        long BureauId, string Name, string ShortName, PaperFormat ReplyFormat, string LetterMark, string FileMark, string IssuingOffice,
        string ContactName, string ContactPhone, string MemberPhone,
        string InspectionOffice, string CppccCommittee, string CongressCommittee, string MoreCopies, bool HasSealSpace, long Version,
        int? ContactDataYears = null)
    {
        /// <summary>Writes what was typed into a bureau: the one that is saved, or one that is only shown.</summary>
        /// <exception cref="RuleViolationException">See <see cref="Bureau.CheckMarks"/>.</exception>
        public void Fill(Bureau bureau)
        {
            bureau.Name = Name.Trim();
            bureau.ShortName = ShortName.Trim();
            bureau.ReplyFormat = ReplyFormat;
            bureau.LetterMark = LetterMark.Trim();
            bureau.FileMark = FileMark.Trim();
            bureau.IssuingOffice = IssuingOffice.Trim();
            bureau.ContactName = ContactName.Trim();
            bureau.ContactPhone = ContactPhone.Trim();
            bureau.MemberPhone = MemberPhone.Trim();
            bureau.InspectionOffice = InspectionOffice.Trim();
            bureau.CppccCommittee = CppccCommittee.Trim();
            bureau.CongressCommittee = CongressCommittee.Trim();
            bureau.MoreCopies = string.Join(
                '、', MoreCopies.Split(['、', '，', ',', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            bureau.HasSealSpace = HasSealSpace;
            bureau.ContactDataYears = ContactDataYears;
            bureau.CheckMarks();
        }
    }

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var bureau = await db.Bureaus.SingleAsync(b => b.Id == command.BureauId, ct);
        db.Entry(bureau).Property(b => b.Version).OriginalValue = command.Version;

        var before = Shown(bureau);
        command.Fill(bureau);
        bureau.Version = command.Version + 1;

        var changes = new OldAndNew();
        foreach (var ((what, old), (_, now)) in before.Zip(Shown(bureau)))
        {
            changes.Say(what, old, now);
        }

        if (!changes.IsEmpty)
        {
            db.Record(actor, $"修改本局设置：{changes.InWords}。");
        }

        await db.SaveChangesAsync(ct);
    }

    private static List<(string What, string Value)> Shown(Bureau bureau) =>
    [
        ("本局全称", bureau.Name),
        ("简称", bureau.ShortName),
        ("答复的格式", bureau.ReplyFormat == PaperFormat.Letter ? "信函格式" : "文件格式"),
        ("信函格式的发文机关标志", bureau.LetterMark),
        ("文件格式的发文机关标志", bureau.FileMark),
        ("印发机关", bureau.IssuingOffice),
        ("联系人", bureau.ContactName),
        ("联系电话", bureau.ContactPhone),
        ("委员代表咨询电话", bureau.MemberPhone),
        ("督查机构", bureau.InspectionOffice),
        ("政协提案抄送", bureau.CppccCommittee),
        ("代表建议抄送", bureau.CongressCommittee),
        ("其他抄送单位", bureau.MoreCopies),
        ("落款处盖章的位置", bureau.HasSealSpace ? "留出" : "不留"),
        ("联系信息的保存期限", bureau.ContactDataYears is { } years ? $"{years}年" : "一直保存"),
    ];
}
