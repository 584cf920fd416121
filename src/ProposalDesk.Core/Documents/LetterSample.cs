using ProposalDesk.Core.Organisation;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Documents;

/// <summary>A letter about nothing real, to show what the bureau's settings make of every letter.</summary>
public static class LetterSample
{
    public static ReplyLetter Of(Bureau bureau, DateOnly day) => new()
    {
        Title = "关于市政协×届×次会议第1号提案的答复",
        Author = bureau.Name,
        Date = day,
        Format = bureau.ReplyFormat,
        Mark = bureau.ReplyMark,
        Number = $"×数函〔{day.Year}〕1号",
        Marks = ["A类", "主动公开"],
        Addressee = "×××委员：",
        Body =
        [
            new Paragraph("您提出的《关于……的建议》（第1号提案）收悉，现答复如下："),
            new Heading(1, "一、关于“……”的建议"),
            new Paragraph("这是样张，用来核对红头、落款、盖章位置、附注和抄送。正文由承办人逐条起草。"),
            new Paragraph("感谢您对我局工作的关心和支持。"),
        ],
        Annexes = ["提案办理情况征询意见表"],
        BureauName = bureau.Name,
        HasSealSpace = bureau.HasSealSpace,
        ContactNote = bureau.ContactName.Length > 0 || bureau.ContactPhone.Length > 0 ? $"联系人：{bureau.ContactName}；联系电话：{bureau.ContactPhone}" : null,
        Copies = [bureau.InspectionOffice, bureau.CppccCommittee, .. ReplyLetterComposer.MoreCopiesOf(bureau)],
        IssuingOffice = bureau.IssuingOffice.Length > 0 ? bureau.IssuingOffice : $"{bureau.Name}办公室",
    };
}
