using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Figures;

/// <summary>回头看: what became of a year's promises, as one paper (domain.md §3.13).</summary>
public static class FollowUpSheet
{
    /// <param name="Settled">In words, with the day and how late.</param>
    public sealed record Line(string Number, string Text, string Section, string? Handler, DateOnly DueOn, string Settled, string? Note);

    /// <param name="kept">承诺落实率 of the year.</param>
    public static PlainPaper Of(int year, IReadOnlyList<Line> lines, Figure kept, Bureau bureau, DateOnly today) => new()
    {
        Title = string.Create(CultureInfo.InvariantCulture, $"{year}年建议提案承诺事项落实情况（回头看）"),
        Author = bureau.Name,
        Date = today,
        Body =
        [
            new Paragraph(string.Create(
                CultureInfo.InvariantCulture,
                $"截至{today.InWords()}，{year}年答复中共承诺{lines.Count}项，到期或已了结{kept.Whole}项，"
                + $"已落实{kept.Part}项，{kept.Kind.Label()}{kept.RateText}。")),
            new SimpleTable(
                ["编号", "承诺事项", "承办科室", "完成时限", "落实情况"],
                [.. lines.Select(l =>
                    (IReadOnlyList<string>)[l.Number, l.Text, l.Handler is { } handler ? $"{l.Section}{handler}" : l.Section, l.DueOn
                        .InWords(), l.Note is { } note ? $"{l.Settled}：{note}" : l.Settled])])
            {
                Widths = [1.4, 4, 1.8, 1.8, 3],
            },
        ],
    };
}
