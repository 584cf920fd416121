using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Replies;

/// <summary>Documents about nothing real, to show what the bureau's settings make of every one.</summary>
public static class LetterSample
{
    /// <summary>For those who have not yet set the 代字 of a series.</summary>
    public static string NumberIn(int year) => NumberSeries.Format("×数函", year, 1);

    /// <summary>What takes its number from the register of this kind.</summary>
    public static DocumentModel Of(NumberedKind kind, Bureau bureau, string number, DateOnly day) => kind switch
    {
        NumberedKind.Reply => Reply(bureau, number, day),
        NumberedKind.AssistingOpinion => Reply(bureau, number, day) with
        {
            Title = "关于市政协×届×次会议第1号提案的协办意见",
            Marks = [],
            Addressee = "市×××局：",
            Annexes = [],
        },
        NumberedKind.Notice => new SupervisionNotice
        {
            Title = $"{bureau.Name}督办单",
            Author = bureau.Name,
            Date = day,
            Number = number,
            CaseName = "第1号提案《关于……的建议》",
            Responsible = "××科",
            Late = "这是样张，用来核对编号。",
            Demand = "由签发的领导填写。",
            DueOn = day.AddDays(3),
            IssuedBy = "×××",
            IssuedOn = day,
        },
        NumberedKind.Report => new Report
        {
            Title = "关于××年政协提案办理情况的报告",
            Author = bureau.Name,
            Date = day,
            Format = PaperFormat.File,
            Mark = bureau.FileMark.Length > 0 ? bureau.FileMark : $"{bureau.Name}文件",
            Number = number,
            Addressee = "市政府办公室、市政协提案委：",
            Body = [new Heading(1, "一、基本情况"), new Paragraph("这是样张，用来核对红头、编号、落款和版记。")],
            BureauName = bureau.Name,
            HasSealSpace = bureau.HasSealSpace,
            IssuingOffice = bureau.IssuingOffice.Length > 0 ? bureau.IssuingOffice : $"{bureau.Name}办公室",
        },
    };

    public static ReplyLetter Reply(Bureau bureau, string number, DateOnly day) => new()
    {
        Title = "关于市政协×届×次会议第1号提案的答复",
        Author = bureau.Name,
        Date = day,
        Format = bureau.ReplyFormat,
        Mark = bureau.ReplyMark,
        Number = number,
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
        ContactNote = bureau.ContactName.Length > 0
            || bureau.ContactPhone.Length > 0 ? $"联系人：{bureau.ContactName}；联系电话：{bureau.ContactPhone}" : null,
        Copies = [bureau.InspectionOffice, bureau.CppccCommittee, .. ReplyLetterComposer.MoreCopiesOf(bureau)],
        IssuingOffice = bureau.IssuingOffice.Length > 0 ? bureau.IssuingOffice : $"{bureau.Name}办公室",
    };
}
