namespace ProposalDesk.Typesetting.Tests;

/// <summary>Documents of an invented bureau.</summary>
internal static class Documents
{
    public const string Bureau = "青川市数据发展局";

    // hanzi only, so that every full line must hold its 28
    public const string Plain = "全市各部门认真研究所提意见逐项制定落实措施明确牵头科室和完成时间定期对照清单检查进展情况并将结果向提出人当面说明确保件件有着落事事有回音";

    public const string Punctuated = "“一网通办”已接入《事项清单》所列38个部门（含12个乡镇、街道）；其中，“证照核验”“电子签章”等共性能力，由市级统一建设、统一运维、免费使用。下一步：完善标准，压实责任，加强督查！";

    public static ReplyLetter Letter(params Block[] body) => new()
    {
        Title = "关于市政协四届五次会议第85号提案的答复",
        Author = Bureau,
        Date = new DateOnly(2021, 6, 3),
        Keywords = ["提案", "答复"],
        Mark = Bureau,
        Number = "青数发〔2021〕12号",
        Marks = ["A类", "主动公开"],
        Addressee = "林若溪委员：",
        Body = body.Length > 0 ? body : [new Paragraph("您的提案收悉，现答复如下："), new Paragraph(Plain + "。"), new Paragraph("感谢您的关心和支持！")],
        Annexes = ["提案办理情况征询意见表"],
        BureauName = Bureau,
        ContactNote = "联系人：郑晓岚；联系电话：0000-7654321",
        Copies = ["市政府督查室", "市政协提案委员会"],
    };

    public static ReplyLetter LongLetter(int paragraphs, string text) =>
        Letter([.. Enumerable.Range(0, paragraphs).Select(_ => new Paragraph(text + text))]);

    public static FeedbackForm Form() => new()
    {
        Title = "市政协四届五次会议委员提案办理情况征询意见表",
        Author = Bureau,
        Date = new DateOnly(2021, 6, 3),
        CaseNumber = "第85号",
        HandlingUnit = Bureau,
        MemberWord = "委员",
        SignerName = "林若溪",
        Note = "注：此表由承办单位经征询委员意见填写后，送达市政府督查室。",
        Link = "https://tian.qingchuan.example/f/K7MPQ2XWVR4D",
    };
}
