using System.Globalization;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Reports;

/// <summary>What a report is made of, place by place: its own text first, then the cases it lists.</summary>
public static class ReportPlaces
{
    // the cases, of which a year has hundreds, are read only where a character is looked for
    public static IEnumerable<PrintedPlace> Of(LiveReport report) =>
        OwnText(report).Concat(report.Matter.Cases.SelectMany(PrintedPlaces.Of)).Concat(PrintedPlaces.Of(report.Matter.Bureau));

    private static IEnumerable<PrintedPlace> OwnText(LiveReport report) =>
    [
        new("材料的标题", report.Text.Title),
        new("材料的主送机关", report.Text.Addressee),
        .. report.Text.Blocks.Select((b, i) => new PrintedPlace(string.Create(CultureInfo.InvariantCulture, $"材料正文的第{i + 1}段"), b.Text)),
        .. report.Matter.Sessions.Select(s => new PrintedPlace($"“{s.Name}”这一届次的名称", s.Name)),
        .. report.Matter.Year.AnswerClasses.OrderBy(c => c.Code).Select(c => new PrintedPlace($"答复类别{c.Code}的说明", c.Text)),
    ];
}
