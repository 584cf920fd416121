using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>The ruled forms: review sheet, contact record, supervision notice, dossier cover.</summary>
public static class SampleSheets
{
    private const string Bureau = "云溪市数字事业发展局";
    private const string CaseName = "第85号提案《关于在老旧小区增设自助办事终端的建议》";
    private static readonly DateOnly _day = new(2021, 6, 3);

    public static IEnumerable<(string Name, DocumentModel Model)> All =>
    [
        ("other-review-sheet", Review()),
        ("other-review-sheet-long", Review() with
        {
            Addressees = "林若溪、欧阳慕白、沈砚秋、司马青禾、顾怀瑾委员、教科卫体委员会、民建云溪市总支委员会",
            Steps = [.. Enumerable.Range(1, 14).Select(n =>
                new ReviewSheet.Verdict("科室负责人审核", "郑晓岚", n % 2 == 0 ? "同意" : "退回修改", "第二条答复没有写明完成时间，请补充责任单位和具体日期后再报；格式按局里的规定改。", _day))],
        }),
        ("other-contact-record", Contact()),
        ("other-contact-record-long", Contact() with { Opinion =
            string.Concat(Enumerable.Repeat("建议先把群众最常办的二十个事项放上终端，界面字要大，旁边留一个人教老人用；装好以后半年回头看一次。\n", 21)) + "其他没有意见。" }),
        ("other-supervision-notice", Supervision()),
        ("other-dossier-cover", Cover(9)),
        ("other-dossier-cover-long", Cover(60)),
    ];

    private static ReviewSheet Review() => new()
    {
        Title = $"{Bureau}发文稿纸",
        Author = Bureau,
        Date = _day,
        DocumentTitle = "关于市政协四届五次会议第85号提案的答复",
        DocumentNumber = "云数发〔2021〕12号",
        AnswerClass = "A类",
        Disclosure = "主动公开",
        Drafter = "司马青禾",
        Section = "政务服务科",
        Addressees = "林若溪委员",
        Copies = ["市政府督查室", "市政协提案委员会", "市经济信息化局"],
        Prints = 5,
        Steps =
        [
            new("科室负责人审核", "郑晓岚", "同意", "已核对，同意报送。", new DateOnly(2021, 5, 27)),
            new("办公室核稿", "沈砚秋", "同意", "格式、公开属性无误。", new DateOnly(2021, 5, 31)),
            new("专班集体评议", "沈砚秋", "同意", "逐条对照，同意送签。", new DateOnly(2021, 6, 1)),
        ],
        Signature = "顾怀瑾　2021年6月3日",
    };

    private static ContactRecord Contact() => new()
    {
        Title = $"{Bureau}提案办理沟通记录",
        Author = Bureau,
        Date = _day,
        CaseName = CaseName,
        Phase = "办前",
        Mode = "走访",
        HeldOn = new DateOnly(2021, 3, 18),
        Place = "望江社区党群服务中心",
        MemberPeople = "林若溪、李𬭎",
        BureauPeople = "司马青禾、郑晓岚",
        Opinion = "先做需求最急的七个小区；终端旁要有人教老人使用。",
        Result = "同意分两批安装，安装前请委员到现场看一次。",
        Recorder = "司马青禾",
        MemberWord = "委员",
    };

    private static SupervisionNotice Supervision() => new()
    {
        Title = $"{Bureau}提案办理督办单",
        Author = Bureau,
        Date = _day,
        Number = "云数督〔2021〕2号",
        CaseName = CaseName,
        Responsible = "政务服务科　司马青禾",
        Late = "答复初稿应于2021年5月20日完成，已逾期10个工作日。",
        Demand = "说明原因，6月8日前完成初稿并当面征求委员意见，6月15日前报审。",
        DueOn = new DateOnly(2021, 6, 15),
        IssuedBy = "顾怀瑾",
        IssuedOn = _day,
        Answer = "因两个小区改造工程延期，安装条件未定，初稿等待确认。",
        Measures = "先就五个具备条件的小区答复，另外两个写明时间。",
        NewDate = new DateOnly(2021, 6, 11),
    };

    private static DossierCover Cover(int entries) => new()
    {
        Title = "政协提案办理案卷",
        Author = Bureau,
        Date = _day,
        MemberWord = "委员",
        CaseNumber = "第85号提案",
        CaseTitle = "关于在老旧小区增设自助办事终端的建议",
        Proposers = "林若溪、欧阳慕白",
        Year = 2021,
        Session = "市政协四届五次会议",
        Section = "政务服务科",
        Handler = "司马青禾",
        ReceivedOn = new DateOnly(2021, 2, 23),
        ClosedOn = new DateOnly(2021, 6, 21),
        Contents = [.. Enumerable.Range(1, entries).Select(n => new DossierCover.Entry($"答复函第{n}版及审核意见", n * 2))],
    };
}
