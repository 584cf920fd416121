using System.Globalization;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>Replies and reports in file format.</summary>
public static class SampleReports
{
    private const string Bureau = "云溪市数字事业发展局";

    public static IEnumerable<(string Name, DocumentModel Model)> All =>
    [
        ("file-reply", Filed(SampleDocuments.OrdinaryReply(0))),
        ("draft-file-reply", Filed(SampleDocuments.OrdinaryReply(0)) with { Number = "", IsDraft = true }),
        ("file-short-reply", Filed(SampleDocuments.ShortReply())),
        ("file-assisting", Filed(SampleDocuments.AssistingOpinion())),
        ("file-work-plan", WorkPlan()),
        ("file-mid-year-report", MidYearReport()),
        ("file-annual-report", AnnualReport()),
        ("plain-public-summary", PublicSummary()),
        ("draft-plain-public-summary", PublicSummary() with { IsDraft = true }),
        ("file-bulletin", Bulletin()),
        ("file-landscape-at-the-end",
            WorkPlan() with { Annexes = [new Annex("2021年度政协提案办理任务分解表", [TaskBreakdown(16)], IsLandscape: true)] }),
        ("file-long-breakdown", WorkPlan() with
        {
            Annexes = [new Annex("2021年度政协提案办理任务分解表", [TaskBreakdown(40)], IsLandscape: true), new Annex(
                "提案答复办文格式", [new Paragraph("答复采用函的格式。")])],
        }),
        ("file-long-mark", Filed(SampleDocuments.ShortReply()) with { Mark = "云溪市数字经济和公共数据资源开发利用工作领导小组办公室文件" }),
    ];

    private static ReplyLetter Filed(ReplyLetter letter) => letter with
    {
        Format = PaperFormat.File,
        Mark = Bureau + "文件",
        IssuingOffice = Bureau + "办公室",
    };

    internal static Report WorkPlan() => new()
    {
        Title = "2021年政协提案办理工作方案",
        Author = Bureau,
        Date = new DateOnly(2021, 4, 2),
        Keywords = ["工作方案"],
        Format = PaperFormat.File,
        Mark = Bureau + "文件",
        Number = "云数发〔2021〕9号",
        Addressee = "市政府办公室、市政协提案委员会：",
        BureauName = Bureau,
        ContactNote = "联系人：郑晓岚；联系电话：0000-7654321",
        Copies = ["市政府督查室", "局领导"],
        IssuingOffice = Bureau + "办公室",
        Body =
        [
            new Paragraph("为做好今年的提案办理工作，按照市政府办公室的交办要求，结合我局职责，制定本方案。"),
            new Heading(1, "一、基本情况"),
            new Paragraph("2021年我局共收到提案{共收到}件，其中主办{主办}件，协办{协办}件，内容集中在数据共享、数字经济和便民服务三个方面。")
            {
                Figures = [new("共收到", "7"), new("主办", "5"), new("协办", "2")],
            },
            new Heading(1, "二、办理原则"),
            new Heading(2, "（一）专人负责"),
            new Paragraph("每件提案明确一个承办科室、一名承办人和一名分管领导，从签收到回访一人负责到底。"),
            new Heading(2, "（二）先沟通后答复"),
            new Paragraph("办理前、办理中、办理后都与提案人沟通，至少当面听取一次意见。面商率、按期办结率达到100%，满意率力争100%，落实率高于上年。"),
            new Heading(1, "三、时限安排"),
            new NumberedList(["4月8日前报送办理工作方案。", "6月30日前报送年中办理情况。", "9月30日前完成全部办理工作并报送全年办理情况。"]),
            new Heading(1, "四、保障措施"),
            new Paragraph("主要领导任领导小组组长，分管领导任副组长，各科室负责人为成员。办公室每两周通报一次进度，逾期的在局务会上说明原因。"),
        ],
        Annexes =
        [
            new Annex("2021年度政协提案办理任务分解表", [TaskBreakdown(7)], IsLandscape: true),
            new Annex("提案答复办文格式", ReplySpecimen()),
            new Annex("市政协四届五次会议委员提案办理情况征询意见表", []) { Form =
                SampleDocuments.BlankForm() with { CaseNumber = "", HandlingUnit = "", SignerName = "", Link = null } },
            new Annex("需办理的政协提案内容", [.. Enumerable.Range(1, 3).SelectMany(PaperOf)]),
        ],
    };

    private static Report AnnualReport() => WorkPlan() with
    {
        Title = "关于2021年人大代表建议和政协提案办理工作情况的报告",
        Date = new DateOnly(2021, 9, 28),
        Number = "云数发〔2021〕43号",
        Annexes = [],
        Body =
        [
            new Heading(1, "一、基本情况"),
            new Paragraph("今年我局承办提案7件，已全部办结，办复率{办复率}，面商率{面商率}，满意率{满意率}。")
            {
                Figures = [new("办复率", "7/7（100%）"), new("面商率", "5/5（100%）"), new("满意率", "8/9（89%）")],
            },
            new SimpleTable(
                ["类别", "件数", "办结", "满意", "基本满意"], [["主办", "5", "5", "4", "1"], ["协办", "2", "2", "—", "—"], ["合计", "7", "7", "4", "1"]]),
            new Heading(1, "二、办理成效"),
            .. Enumerable.Range(1, 5).SelectMany(n => new Block[]
            {
                new Heading(2, $"（{"一二三四五"[n - 1]}）围绕群众办事便利化方面"),
                new Paragraph("提案人提出加快数据共享、减少重复提交材料的意见。我局会同有关部门梳理高频事项，接入平台统一核验，群众平均少交材料4.6份；两次邀请提案人到窗口体验，根据意见调整了办事指南的写法。"),
            }),
            new Heading(1, "三、下一步打算"),
            new Paragraph("对答复中承诺的事项逐项跟踪，到期回访，把落实情况告知提案人。"),
        ],
    };

    private static Report MidYearReport() => WorkPlan() with
    {
        Title = "关于2021年上半年政协提案办理情况的报告",
        Date = new DateOnly(2021, 6, 25),
        Number = "云数发〔2021〕24号",
        Annexes = [],
        Body =
        [
            new Heading(1, "一、基本情况"),
            new Paragraph("今年我局承办提案7件，其中主办5件、协办2件。截至6月25日，已答复{已答复}件，办复率{办复率}；与提案人当面沟通{面商}件，面商率{面商率}。")
            {
                Figures = [new("已答复", "6"), new("办复率", "6/7（86%）"), new("面商", "5"), new("面商率", "5/5（100%）")],
            },
            new Heading(1, "二、主要做法"),
            new Heading(2, "（一）专班推进"),
            new Paragraph("成立由主要领导任组长的专班，逐件明确承办科室、承办人和完成日期，每两周调度一次。"),
            new Heading(2, "（二）开门办理"),
            new Paragraph("办理前到提案人所在单位走访，办理中邀请提案人参加评议，先后采纳意见11条。"),
            new Heading(1, "三、存在问题"),
            new Paragraph("一是个别事项涉及多个部门，协调周期长；二是部分答复偏重介绍工作，对提案人所提问题回应不够直接。"),
            new Heading(1, "四、下一步打算"),
            new NumberedList(["7月底前完成剩余1件提案的答复。", "对已答复的提案逐件回访。", "承诺事项列入科室月度计划，逐项销号。"]),
        ],
    };

    private static PlainPaper PublicSummary() => new()
    {
        Title = $"{Bureau}2021年人大代表建议和政协提案办理情况总结",
        Author = Bureau,
        Date = new DateOnly(2021, 12, 10),
        Dateline = "（2021年12月10日）",
        Body =
        [
            new Paragraph("2021年，我局承办市人大代表建议1件、政协提案7件，内容涉及公共数据开放、便民服务和数字经济发展。全部建议、提案均在规定时限内办结，代表、委员对办理结果均表示满意或者基本满意。现将办理情况总结如下："),
            new Heading(1, "一、办理结果"),
            new SimpleTable(["类别", "件数", "主办（含分办）", "协办", "意见建议", "采纳", "落实"],
                [["建议", "1", "1", "0", "2", "2", "2"], ["提案", "7", "5", "2", "17", "16", "15"], ["合计", "8", "6", "2", "19", "18", "17"]]),
            new Heading(1, "二、主要做法"),
            new Paragraph("坚持领导领办、专人承办、当面商办，把办理建议提案与年度重点工作一并部署、一并检查。"),
            new Heading(1, "三、办理成效"),
            new Heading(2, "（一）围绕公共数据开放方面"),
            new Paragraph("代表、委员提出统一目录、及时更新的意见。我局开放数据集312个，建立了更新提醒制度。"),
            new Heading(2, "（二）围绕方便群众办事方面"),
            new Paragraph("委员提出在老旧小区布设自助终端的意见。我局在28个社区布设终端43台，累计办理11.6万件。"),
        ],
    };

    private static Report Bulletin() => WorkPlan() with
    {
        Title = "关于2021年建议提案办理进展情况的通报",
        Date = new DateOnly(2021, 5, 17),
        Number = "云数发〔2021〕18号",
        Addressee = "局属各科室：",
        ContactNote = null,
        Copies = ["局领导"],
        Annexes = [],
        Body =
        [
            new Paragraph("现将截至2021年5月17日的办理进展情况通报如下："),
            new Heading(1, "一、总体进展"),
            new Paragraph("全局共承办8件，已答复3件，其中按期答复3件；正在办理5件，其中1件有时限逾期。"),
            new Heading(1, "二、各科室进度"),
            new SimpleTable(
                ["科室", "承办件数", "已答复", "按期答复", "办理中", "已逾期", "平均签收", "平均初稿", "退回修改"],
                [["数据资源科", "4", "2", "2", "2", "0", "1天", "18天", "1次"], ["政务服务科", "3", "1", "1", "2", "1", "2.5天", "26天", "2次"],
                    ["网络安全科", "1", "0", "0", "1", "0", "1天", "—", "0次"]]),
            new Heading(1, "三、存在的问题"),
            new Paragraph("以下事项已经逾期："),
            new NumberedList(["政务服务科司马青禾承办的第85号提案《关于在老旧小区增设自助办事终端的建议》，初稿时限2021年5月10日，已逾期5个工作日。"]),
            new Heading(1, "四、有关要求"),
            new Paragraph("请有逾期事项的科室主动与代表、委员沟通说明，明确专人和完成日期，抓紧补办。"),
        ],
    };

    // annex 2: how a reply is written
    private static IReadOnlyList<Block> ReplySpecimen() =>
    [
        new Paragraph("答复采用信函格式，编本局发文字号，右上方注明答复类别和公开属性，由分管领导或者主要领导签发。正文按下列格式起草："),
        new Paragraph("关于市政协×届×次会议第×号提案的答复"),
        new Paragraph("×××委员："),
        new Paragraph("您提出的《……》（第×号提案）收悉，现答复如下："),
        new Paragraph("一、关于“……”的建议"),
        new Paragraph("（逐条写明已经做的、正在做的、何时完成；不能办理的说明原因。）"),
        new Paragraph("感谢您对我局工作的关心和支持。请您在随函所附的提案办理情况征询意见表上填写意见，并及时退回我局。"),
        new Paragraph("附件：提案办理情况征询意见表"),
    ];

    private static SimpleTable TaskBreakdown(int cases) => new(
        ["序号", "提案号", "案由", "提案人", "办理方式", "责任领导", "承办科室", "协办科室", "承办人", "完成时限"],
        [.. Enumerable.Range(1, cases).Select(n => (IReadOnlyList<string>)
        [
            n.ToString(CultureInfo.InvariantCulture), $"{n * 13}", "关于推进公共数据开放、方便群众和企业办事的提案", "林若溪、沈砚秋", "主办",
            "顾怀瑾", "数据资源科", "政务服务科", "司马青禾", "2021年6月30日",
        ])]);

    private static IEnumerable<Block> PaperOf(int number) =>
    [
        new Heading(1, string.Create(CultureInfo.InvariantCulture, $"第{number * 13}号提案：关于推进公共数据开放利用的建议")),
        new Paragraph("提案人：林若溪　　提案日期：2021年1月26日"),
        new SimpleTable(["意见建议", "说明"], [.. Enumerable.Range(1, 3).Select(n => (IReadOnlyList<string>)
        [
            string.Create(CultureInfo.InvariantCulture, $"{n}.建立第{number}类数据的统一目录"),
            string.Concat(Enumerable.Repeat("目前各部门数据口径不一，更新时间不同，群众和企业难以找到需要的数据，建议明确目录、责任和更新频率。", n)),
        ])]),
        new Paragraph("背景材料：近年来，各地陆续开放公共数据，带动了便民应用和产业发展，但数据质量和更新速度仍不能满足需要。"),
    ];
}
