using System.Globalization;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>Letters whose content is hard on the layout.</summary>
public static class SampleHardCases
{
    private const string LongName = "云溪市数字经济与公共数据资源开发利用促进中心管理局";

    private static readonly string[] _numerals =
    [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十",
        "二十一", "二十二", "二十三", "二十四", "二十五", "二十六", "二十七", "二十八", "二十九", "三十",
    ];

    private static readonly ReplyLetter _letter = SampleDocuments.ShortReply();

    public static IEnumerable<(string Name, DocumentModel Model)> All =>
    [
        ("letter-title-60-characters", _letter with { Title = "关于市政协四届五次会议第85号提案中加快推进老旧小区自助办事终端布设以及公共数据开放利用和便民服务数字化转型事项的答复" }),
        ("letter-bureau-24-characters", _letter with { Mark = LongName, BureauName = LongName }),
        ("letter-organisation-and-persons", _letter with { Addressee = "林若溪、欧阳慕白委员、教科卫体委员会、民建云溪市总支委员会：" }),
        ("letter-30-items", ThirtyItems()),
        ("letter-table-in-item", With(
            new Heading(1, "一、关于“公开进度”的建议"),
            new SimpleTable(
                ["小区", "台数", "投用时间"], [.. Enumerable.Range(1, 24).Select(n => (IReadOnlyList<string>)[$"望江小区{n}期", "2", "2021年8月31日"])]),
            new Paragraph("以上进度每月在市政府网站更新。"))),
        ("letter-latin", With(
            new Paragraph("平台采用RESTful API和OAuth 2.0，接口说明见"
                + "https://data.yunxi.example/open/catalogue/2021/first-batch/index.html?theme=public-services&order=updated，"
                + "文档编号API-DOC-2021-0042，服务可用率99.95%，平均响应时间<200ms，支持IPv6、HTTPS和国密SM2/SM4算法。"),
            new Paragraph("联系邮箱open-data-and-public-services@yunxi.example，咨询电话0000-7654321转8012，工作日8:30—18:00。"))),
        ("letter-quotes-in-quotes", With(
            new Heading(1, "一、关于“落实‘放管服’改革、用好‘一件事一次办’”的建议"),
            new Paragraph("您提到“群众说：‘我的“健康码”为什么不能跨省用？’”，这一问题我们也多次听到（见《关于〈公共数据管理办法〉的说明》）。"))),
        ("letter-markup-characters", With(
            new Paragraph("#let x = 1、*星号*、_下划线_、$金额$、@提醒、<p>标签</p>、`反引号`、\\反斜杠、//注释、= 等号、- 减号、+ 加号、~波浪、[方括号]、{花括号}、&amp;、\"引号\"均按原样印出。"),
            new Paragraph("= 这一段以等号开头"), new Paragraph("- 这一段以减号开头"), new Paragraph("// 这一段以斜杠开头"), new Paragraph("#panic(\"not run\")"))),
        ("letter-cell-longer-than-a-page", With(
            new SimpleTable(["意见", "办理情况"],
            [
                ["加快数据共享", string.Concat(Enumerable.Repeat("我局会同有关部门逐项核对数据目录，明确责任单位、更新频率和共享方式，建立问题台账，逐月通报整改进度。", 26))],
                ["保护个人信息", "已经建立分级授权制度。"],
            ]),
            new Paragraph("感谢您的关心和支持！"))),
        .. Enumerable.Range(7, 6)
            .Select(lines => (string.Create(CultureInfo.InvariantCulture, $"letter-page-end-{lines}"), (DocumentModel)EndingAfter(lines))),
        ("letter-table-at-the-end", With(new Paragraph("安排如下："), new SimpleTable(["事项", "时间"], [.. Enumerable.Range(1, 9)
            .Select(n => (IReadOnlyList<string>)[$"第{n}项", "2021年8月31日"])]))),
        ("letter-rare-blocks", _letter with { Addressee = "䶮㛃𠀀𪛖𪜀𫜴𫝀𫠝𫠠𬺡𬺰𮯠委员：" }),
    ];

    private static ReplyLetter With(params Block[] body) => _letter with { Body = [_letter.Body[0], .. body] };

    // the text ends so many lines down the page that what follows it fits no longer whole
    private static ReplyLetter EndingAfter(int lines) => With(
        new Paragraph(string.Concat(Enumerable.Repeat("市区各社区逐一核对需求明确安装位置电源网络维护人员和投用时间并向居民公示接受监督", lines))[..((lines * 28) - 8)] + "。"));

    private static ReplyLetter ThirtyItems() => With(
    [
        .. Enumerable.Range(1, 30).SelectMany(n => new Block[]
        {
            new Heading(1, $"{_numerals[n - 1]}、关于“第{n}项便民服务措施”的建议"),
            new Paragraph("我们赞同您的意见。近年来，我局会同各县（区）和有关部门，围绕群众反映集中的办事难、多头跑问题，梳理高频事项，统一办理标准，推动系统对接，取得了阶段性成效；但与群众期待相比，仍有差距。"),
            new Paragraph($"下一步，我们将在2021年{4 + (n % 8)}月底前完成第{n}项改造任务，明确专人跟踪，并把完成情况告知您。"),
        }),
        new Paragraph("感谢您对我们工作的关心和支持！"),
    ]);
}
