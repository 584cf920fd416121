using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>Documents of an invented bureau, in the manner of real ones; names begin as the contract of the bench wants.</summary>
public static class SampleDocuments
{
    private const string Bureau = "云溪市数字事业发展局";

    public static IEnumerable<(string Name, DocumentModel Model)> All =>
    [
        ("letter-ordinary", OrdinaryReply(0)),
        ("draft-letter-ordinary", OrdinaryReply(0) with { Number = "", IsDraft = true }),
        ("letter-unsealed", OrdinaryReply(0) with { HasSealSpace = false }),
        ("letter-short", ShortReply()),
        ("letter-five-proposers", ShortReply() with
        {
            Addressee = "林若溪、欧阳慕白、沈砚秋、司马青禾、顾怀瑾委员：",
            Marks = ["B类", "主动公开"],
            Title = "关于市政协四届五次会议第1号提案的再次答复",
        }),
        ("letter-assisting", AssistingOpinion()),
        ("letter-correcting", CorrectingLetter()),
        ("letter-second-reply", SecondReply()),
        ("letter-supplementary-reply", SupplementaryReply()),
        ("letter-rare-names", ShortReply() with
        {
            Addressee = "龙䶮、王㛃、李𬭎、陈𬀩、赵堃、孙喆、周锝代表：",
            Title = "关于市四届人大五次会议第30号建议的答复",
        }),
        ("letter-long", LongReply()),
        ("letter-long-title", ShortReply() with
        {
            Title = "关于市政协四届五次会议第85号提案（含第92号、第103号提案）中公共数据开放利用与政务信息系统整合有关事项的补充答复",
            Mark = "云溪市数字经济和公共数据资源开发利用工作领导小组办公室",
            BureauName = "云溪市数字经济和公共数据资源开发利用工作领导小组办公室",
            Annexes = ["提案办理情况征询意见表", "云溪市公共数据开放目录（2021年第一批）以及各部门承担任务和完成时限一览表"],
        }),
        ("form-blank", BlankForm()),
        ("form-filled", FilledForm()),
        ("form-deputy", BlankForm() with
        {
            Title = "市四届人大五次会议代表建议办理情况征询意见表",
            MemberWord = "代表",
            CaseNumber = "第30号",
            SignerName = "李𬭎",
            Link = null,
        }),
        ("form-long-opinion",
            FilledForm() with { Comment = string.Concat(Enumerable.Repeat("希望继续加快各部门系统对接，让群众少跑路、少交材料，并把进展定期告诉我们。", 20)) }),
        .. SampleReports.All,
        .. SampleSheets.All,
        .. SampleHardCases.All,
    ];

    public static ReplyLetter OrdinaryReply(int number) => ShortReply() with
    {
        Number = $"云数发〔2021〕{number + 12}号",
        Body =
        [
            new Paragraph($"您提出的《关于加快政务数据共享、方便群众办事的建议》（第{number + 85}号提案）收悉。经与市经济信息化局、市司法局共同研究办理，现答复如下："),
            new Heading(1, "一、关于“统一数据标准”的建议"),
            new Paragraph("您指出各部门数据口径不一、同一事项反复采集，情况属实。近年来，我局会同有关部门编制了人口、法人、证照、信用四类基础数据的采集规范，明确字段名称、代码、更新频率和责任单位，已在12个部门、46个业务系统中使用。"
                + "对仍在使用旧规范的系统，我们逐个登记、逐个约定改造时间。"),
            new Heading(2, "（一）已经做的"),
            new Paragraph("2020年10月，全市政务数据共享交换平台投入运行，接入部门38个，挂接目录2164条，累计交换数据3.2亿条；“一件事一次办”所需的27类证照实现在线核验，群众办事平均少交材料4.6份。"),
            new Heading(2, "（二）正在做的"),
            new NumberedList(["对全部挂接目录进行质量核查，6月底前完成第一轮整改。", "为乡镇（街道）开通数据查询账号，并组织三期培训。", "把数据更新是否及时列入部门年度考核。"]),
            new Heading(1, "二、关于“保护个人信息”的建议"),
            new Paragraph("我们完全赞同您的意见。共享不等于公开，凡涉及个人的数据，一律按最小必要原则授权，使用全程留痕，可以追溯到具体人员和事项。下一步，我们将在2021年9月30日前出台《云溪市公共数据分类分级管理办法》，"
                + "并每半年开展一次安全检查，检查结果向社会公布。"),
            new SimpleTable(["序号", "工作内容", "责任单位", "完成时限"],
            [
                ["1", "完成存量目录质量核查和整改", "市数字事业发展局", "2021年6月30日"],
                ["2", "出台公共数据分类分级管理办法", "市数字事业发展局、市司法局", "2021年9月30日"],
                ["3", "乡镇（街道）查询账号全部开通", "各县（区）人民政府", "2021年10月31日"],
            ]),
            new Heading(1, "三、关于“建立统一的数据机构”的建议"),
            new Paragraph("此项建议涉及机构编制，不在我局职责范围内，且全市机构总数已经核定，目前条件尚不具备。我们已将您的意见书面转送市委编办，并将在下一轮机构改革征求意见时再次反映，结果及时告知您。"),
            new Paragraph("感谢您对数字政府建设工作的关心和支持！请您将对本答复的意见填写在所附的征询意见表上，并于收到后15日内反馈我局，以便我们改进工作。"),
        ],
    };

    public static ReplyLetter ShortReply() => new()
    {
        Title = "关于市政协四届五次会议第85号提案的答复",
        Author = Bureau,
        Date = new DateOnly(2021, 6, 3),
        Keywords = ["提案答复"],
        Mark = Bureau,
        Number = "云数发〔2021〕12号",
        Marks = ["A类", "主动公开"],
        Addressee = "林若溪委员：",
        Body =
        [
            new Paragraph("您提出的《关于在老旧小区增设自助办事终端的建议》（第85号提案）收悉，现答复如下："),
            new Paragraph("您的建议很有针对性。目前全市已在21个社区布设自助办事终端36台，可以办理社保查询、居住证签注、公积金提取等112个事项，今年前五个月共办理4.8万件。对您列举的7个小区，我们逐一到现场看了电源、网络和场地条件，"
                + "其中5个具备安装条件，将于2021年8月底前装好并派人讲解使用方法；另外2个待改造工程完工后安装。"),
            new Paragraph("感谢您对我们工作的关心和支持！"),
        ],
        Annexes = ["提案办理情况征询意见表"],
        BureauName = Bureau,
        ContactNote = "联系人：郑晓岚；联系电话：0000-7654321",
        Copies = ["市政府督查室", "市政协提案委员会", "市经济信息化局", "市司法局"],
    };

    internal static ReplyLetter AssistingOpinion() => ShortReply() with
    {
        Title = "关于市政协四届五次会议第100号提案的协办意见",
        Number = "云数函〔2021〕7号",
        Marks = [],
        Addressee = "市教育体育局：",
        Annexes = [],
        Copies = ["市政府督查室"],
        HasSealSpace = false,
        Body =
        [
            new Paragraph("由你单位主办的《关于推进智慧校园建设的提案》（第100号提案）收悉。结合我局职责，现提出如下协办意见："),
            new Heading(1, "一、关于第3条“加大信息化建设投入”的建议"),
            new Paragraph("我局将把校园网络出口并入市级政务云统一保障，年内完成42所学校的迁移，网络费用由市级统筹，不增加学校负担。"),
            new Paragraph("以上意见供你单位答复时参考。"),
        ],
    };

    private static ReplyLetter CorrectingLetter() => ShortReply() with
    {
        Title = "关于更正云数发〔2021〕12号的函",
        Number = "云数发〔2021〕15号",
        Annexes = [],
        Body = [new Paragraph("我局6月3日印发的云数发〔2021〕12号答复中，自助办事终端的数量有误，“36台”应为“38台”，特此更正，其他内容不变。由此给您带来不便，敬请谅解。")],
    };

    private static ReplyLetter SecondReply() => ShortReply() with
    {
        Title = "关于市政协四届五次会议第85号提案的再次答复",
        Date = new DateOnly(2021, 7, 9),
        Number = "云数发〔2021〕27号",
        Marks = ["B类", "主动公开"],
        Body =
        [
            new Paragraph("您对《关于在老旧小区增设自助办事终端的建议》（第85号提案）答复的反馈意见收悉。经再次研究，现答复如下："),
            new Heading(1, "一、关于“尽快确定另外两个小区安装时间”的意见"),
            new Paragraph("接到您的反馈后，我局于6月28日会同街道、社区和施工单位到现场查看，电源和网络改造已排入7月计划，两个小区的终端将于2021年9月20日前安装完毕。"),
            new Paragraph("感谢您对我们工作的关心和支持！请您在随函所附的征询意见表上填写意见，并及时退回我局。"),
        ],
    };

    private static ReplyLetter SupplementaryReply() => ShortReply() with
    {
        Title = "关于市政协四届五次会议第85号提案的补充答复",
        Date = new DateOnly(2021, 9, 24),
        Number = "云数发〔2021〕41号",
        Annexes = [],
        Body =
        [
            new Paragraph("我局云数发〔2021〕12号答复中承诺的事项已经完成，现补充答复如下："),
            new Paragraph("7个小区的自助办事终端已全部装好，并于9月20日启用，每个小区安排1名讲解员，首周办理1260件。此件答复类别由B类调整为A类。"),
            new Paragraph("感谢您对我们工作的关心和支持！"),
        ],
    };

    public static ReplyLetter LongReply()
    {
        var letter = OrdinaryReply(0);
        var middle = letter.Body.Skip(1).SkipLast(1).ToList();
        return letter with { Body = [letter.Body[0], .. Enumerable.Repeat(middle, 7).SelectMany(blocks => blocks), letter.Body[^1]] };
    }

    internal static FeedbackForm BlankForm() => new()
    {
        Title = "市政协四届五次会议委员提案办理情况征询意见表",
        Author = Bureau,
        Date = new DateOnly(2021, 6, 3),
        CaseNumber = "第85号",
        HandlingUnit = Bureau,
        MemberWord = "委员",
        SignerName = "林若溪",
        Note = "注：此表由承办单位经征询委员意见填写后，送达市政府督查室。",
        Link = "https://tian.yunxi.example/f/K7MPQ2XWVR4D",
    };

    private static FeedbackForm FilledForm() => BlankForm() with
    {
        Choice = FeedbackChoice.BasicallySatisfied,
        Comment = "答复实事求是，办理前后都来听过意见。\n终端装好以后，请把操作说明贴在旁边，字大一些，方便老年人使用。",
        Address = "云溪市青禾区望江路9号3幢201室",
        Postcode = "755000",
        Phone = "13900000000",
        Link = null,
        FilledNote = "本表由郑晓岚于2021年6月12日根据委员寄回的纸质表代录。",
    };
}
