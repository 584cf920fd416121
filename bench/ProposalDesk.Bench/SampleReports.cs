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
        ("file-work-plan", WorkPlan()),
        ("file-annual-report", AnnualReport()),
        ("file-long-mark", Filed(SampleDocuments.ShortReply()) with { Mark = "云溪市数字经济和公共数据资源开发利用工作领导小组办公室文件" }),
    ];

    /// <summary>Annex 4 of a work plan: so many proposals as printed.</summary>
    public static Report ProposalsAsPrinted(int cases) => WorkPlan() with
    {
        Title = "2021年需办理的政协提案内容",
        Annexes = [new Annex("需办理的政协提案内容", [.. Enumerable.Range(1, cases).SelectMany(PaperOf)])],
    };

    private static ReplyLetter Filed(ReplyLetter letter) => letter with
    {
        Format = PaperFormat.File,
        Mark = Bureau + "文件",
        IssuingOffice = Bureau + "办公室",
    };

    private static Report WorkPlan() => new()
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
            new Annex("提案答复办文格式", [new Paragraph("答复采用函的格式，编本局发文字号，右上方注明答复类别和公开属性，由分管领导或者主要领导签发。")]),
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
            new SimpleTable(["类别", "件数", "办结", "满意", "基本满意"], [["主办", "5", "5", "4", "1"], ["协办", "2", "2", "—", "—"], ["合计", "7", "7", "4", "1"]]),
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
