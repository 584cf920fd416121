using System.Globalization;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>Documents no two paragraphs of which are equal: a typesetter that remembers texts gains nothing.</summary>
public static class DifferentDocuments
{
    private static readonly string[] _units = ["市教育体育局", "市民政局", "市司法局", "市财政局", "市住房城乡建设局", "市交通运输局", "市卫生健康委", "市市场监管局", "市文化旅游局"];
    private static readonly string[] _places = ["望江街道", "青禾社区", "北门老旧小区", "云桥镇", "柳湾村", "高新园区", "东坪乡", "南岸新城", "石泉街道", "枫林社区"];
    private static readonly string[] _matters = ["政务数据共享", "自助办事终端布设", "电子证照核验", "公共数据开放", "适老化服务改造", "基层报表精简", "个人信息保护", "办事指南修订"];
    private static readonly string[] _deeds = ["逐项核对需求", "编制统一目录", "完成系统对接", "建立问题台账", "明确更新频率", "组织现场讲解", "委托第三方测评", "公布办理进度", "约定改造时间"];
    private static readonly string[] _results = ["群众少跑了路", "窗口等候时间明显缩短", "重复填报的表格有所减少", "数据差错率逐月下降", "居民普遍表示满意", "还有少数系统没有接入"];
    private static readonly string[] _numerals = ["一", "二", "三"];

    /// <summary>A reply of two pages.</summary>
    public static ReplyLetter Letter(int number)
    {
        var dice = new Random(number);
        var matter = Pick(dice, _matters);

        return SampleDocuments.ShortReply() with
        {
            Title = $"关于市政协四届五次会议第{number}号提案的答复",
            Number = $"云数发〔2021〕{number}号",
            Marks = [$"{"ABC"[number % 3]}类", "主动公开"],
            Body =
            [
                new Paragraph($"您提出的《关于在{Pick(dice, _places)}推进{matter}的建议》（第{number}号提案）收悉。经与{Pick(dice, _units)}共同研究办理，现答复如下："),
                .. Enumerable.Range(0, 3).SelectMany(item => new Block[]
                {
                    new Heading(1, $"{_numerals[item]}、关于“{Pick(dice, _places)}{Pick(dice, _matters)}”的建议"),
                    new Paragraph(Sentence(dice) + Sentence(dice)),
                    item == 1 ? new NumberedList([Sentence(dice), Sentence(dice)]) : new Paragraph(Sentence(dice)),
                }),
                new Paragraph($"感谢您对{matter}工作的关心和支持！请您将对本答复的意见填写在所附的征询意见表上，并于收到后{dice.Next(10, 31)}日内反馈我局。"),
            ],
        };
    }

    /// <summary>A work plan whose annex 4 prints so many proposals as received, their items as tables.</summary>
    public static Report ProposalsAsPrinted(int cases, int seed)
    {
        var dice = new Random(seed);

        return SampleReports.WorkPlan() with
        {
            Annexes = [new Annex("需办理的政协提案内容", [.. Enumerable.Range(1, cases).SelectMany(number => PaperOf(number, dice))])],
        };
    }

    private static IEnumerable<Block> PaperOf(int number, Random dice) =>
    [
        new Heading(1, $"第{number}号提案：关于在{Pick(dice, _places)}推进{Pick(dice, _matters)}的建议"),
        new Paragraph($"提案人：林若溪　　提案日期：2021年1月{dice.Next(4, 29)}日"),
        new SimpleTable(["意见建议", "说明"], [.. Enumerable.Range(1, 3).Select(item => (IReadOnlyList<string>)
        [
            string.Create(CultureInfo.InvariantCulture, $"{item}.{Pick(dice, _deeds)}"), Sentence(dice) + Sentence(dice),
        ])]),
        new Paragraph($"背景材料：{Sentence(dice)}{Sentence(dice)}"),
    ];

    private static string Sentence(Random dice) => string.Create(
        CultureInfo.InvariantCulture,
        $"{dice.Next(2019, 2022)}年{dice.Next(1, 13)}月，我局会同{Pick(dice, _units)}在{Pick(dice, _places)}{Pick(dice, _deeds)}，"
            + $"涉及{dice.Next(12, 9000)}个事项，{Pick(dice, _results)}；{Pick(dice, _matters)}方面{Pick(dice, _deeds)}，{dice.Next(12, 9000)}人次受益"
            + $"，{Pick(dice, _results)}。");

    private static string Pick(Random dice, string[] words) => words[dice.Next(words.Length)];
}
