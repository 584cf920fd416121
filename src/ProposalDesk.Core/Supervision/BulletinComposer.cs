using System.Globalization;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Supervision;

/// <summary>通报 from the analysis of a day: progress by section and person, the good and the late by name (domain.md §6).</summary>
public static class BulletinComposer
{
    public static Report Compose(ProgressReport progress, Bureau bureau, DateOnly today) => new()
    {
        Title = string.Create(CultureInfo.InvariantCulture, $"关于{progress.Year}年建议提案办理进展情况的通报"),
        Author = bureau.Name,
        Date = today,
        Keywords = ["通报"],
        Format = PaperFormat.File,
        Mark = bureau.FileMark.Length > 0 ? bureau.FileMark : bureau.Name + "文件",
        Number = "",
        Addressee = "局属各科室：",
        BureauName = bureau.Name,
        IssuingOffice = bureau.IssuingOffice.Length > 0 ? bureau.IssuingOffice : bureau.Name + "办公室",
        HasSealSpace = bureau.HasSealSpace,
        Copies = ["局领导"],
        IsDraft = true,
        Body =
        [
            new Paragraph($"现将截至{today.InWords()}的办理进展情况通报如下："),
            new Heading(1, "一、总体进展"),
            Total(progress.Total),
            new Heading(1, "二、各科室进度"),
            new SimpleTable(
                ["科室", "承办件数", "已答复", "按期答复", "办理中", "已逾期", "平均签收", "平均初稿", "退回修改"],
                [.. progress.Sections.Select(s => (IReadOnlyList<string>)[s.Name, N(s.Cases), N(s.Answered), N(s.InTime), N(s.Open), N(s.Overdue), s.Accept.InWords, s.Draft.InWords, $"{s.Returns}次"])]),
            new Heading(1, "三、办理较好的科室"),
            new Paragraph(Good(progress)),
            new Heading(1, "四、存在的问题"),
            .. Late(progress),
            new Heading(1, "五、有关要求"),
            new Paragraph("请有逾期事项的科室主动与委员、代表沟通说明，明确专人和完成日期，抓紧补办；其他科室按照时限安排推进，做到件件有答复、事事有着落。"),
        ],
    };

    private static Paragraph Total(ProgressReport.Line total) => new("全局共承办{件数}件，已答复{已答复}件，其中按期答复{按期}件；正在办理{办理中}件，其中{逾期}件有时限逾期。")
    {
        Figures = [new("件数", N(total.Cases)), new("已答复", N(total.Answered)), new("按期", N(total.InTime)), new("办理中", N(total.Open)), new("逾期", N(total.Overdue))],
    };

    private static string Good(ProgressReport progress)
    {
        var good = progress.Sections.Where(s => s is { Overdue: 0, Answered: > 0 } && s.InTime == s.Answered).Select(s => s.Name).ToList();

        return good.Count == 0 ? "目前还没有既全部按期答复、又没有逾期事项的科室。" : $"{string.Join("、", good)}已答复的全部按期，没有逾期事项，予以肯定。";
    }

    private static IEnumerable<Block> Late(ProgressReport progress)
    {
        if (progress.Late.Count == 0)
        {
            yield return new Paragraph("目前没有逾期事项。");
            yield break;
        }

        yield return new Paragraph("以下事项已经逾期：");
        yield return new NumberedList([.. progress.Late.Select(l => string.Create(
            CultureInfo.InvariantCulture, $"{l.SectionName}{l.HandlerName}承办的{l.Number}《{l.Title}》，{l.Kind.Label()}{l.DueOn.InWords()}，已逾期{Light.Days(l.DaysLate)}。"))]);
    }

    private static string N(int n) => n.ToString(CultureInfo.InvariantCulture);
}
