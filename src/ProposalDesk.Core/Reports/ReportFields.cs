using System.Text.RegularExpressions;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// Every live field there is. {办复率} is that of the year; {提案·办复率} and {建议·办复率} those of one kind. Braces that name
/// none stay as they are.
/// </summary>
public static partial class ReportFields
{
    /// <summary>The day of the figures, in words; no figure of its own.</summary>
    public const string AsOf = "截止日期";

    private static readonly ReportField[] _plain =
    [
        new("收到件数", FigureKind.Received, FieldForm.Part),
        new("主办件数", FigureKind.Lead, FieldForm.Part),
        new("分办件数", FigureKind.Split, FieldForm.Part),
        new("协办件数", FigureKind.Assist, FieldForm.Part),
        new("主办含分办件数", FigureKind.Answering, FieldForm.Part),
        new("未答复件数", FigureKind.Open, FieldForm.Part),
        new("办结件数", FigureKind.Closed, FieldForm.Part),
        new("重点件数", FigureKind.Key, FieldForm.Part),
        new("逾期件数", FigureKind.Overdue, FieldForm.Part),
        new("已答复件数", FigureKind.Answered, FieldForm.Part),
        new("办复率", FigureKind.Answered, FieldForm.Rate),
        new("按期件数", FigureKind.AnsweredOnTime, FieldForm.Part),
        new("按期办结率", FigureKind.AnsweredOnTime, FieldForm.Rate),
        new("面商件数", FigureKind.FaceToFace, FieldForm.Part),
        new("面商率", FigureKind.FaceToFace, FieldForm.Rate),
        new("发出意见表份数", FigureKind.FeedbackReturned, FieldForm.Whole),
        new("收回意见表份数", FigureKind.FeedbackReturned, FieldForm.Part),
        new("反馈率", FigureKind.FeedbackReturned, FieldForm.Rate),
        new("满意率", FigureKind.Satisfied, FieldForm.Rate),
        new("满意和基本满意率", FigureKind.SatisfiedOrBasically, FieldForm.Rate),
        new("首次满意率", FigureKind.SatisfiedFirstRound, FieldForm.Rate),
        new("答复条数", FigureKind.Adopted, FieldForm.Whole),
        new("采纳条数", FigureKind.Adopted, FieldForm.Part),
        new("采纳率", FigureKind.Adopted, FieldForm.Rate),
        new("已登记条数", FigureKind.Implemented, FieldForm.Whole),
        new("未登记条数", FigureKind.Unmarked, FieldForm.Part),
        new("落实条数", FigureKind.Implemented, FieldForm.Part),
        new("意见建议落实率", FigureKind.Implemented, FieldForm.Rate),
        new("到期承诺项数", FigureKind.CommitmentsKept, FieldForm.Whole),
        new("落实承诺项数", FigureKind.CommitmentsKept, FieldForm.Part),
        new("承诺落实率", FigureKind.CommitmentsKept, FieldForm.Rate),
    ];

    private static readonly Dictionary<string, ReportField> _all = _plain
        .Concat(Enum.GetValues<ProposalKind>().SelectMany(k => _plain.Select(f => f with { Name = $"{k.Noun()}·{f.Name}", Of = k })))
        .ToDictionary(f => f.Name);

    /// <summary>Without those of one kind, for the list beside the editor.</summary>
    public static IReadOnlyList<ReportField> Plain => _plain;

    public static ReportField? Find(string name) => _all.GetValueOrDefault(name);

    /// <summary>The fields a text names, each once.</summary>
    public static IReadOnlyList<ReportField> In(ReportText text) =>
        [.. Texts(text).SelectMany(Names).Distinct().Select(Find).OfType<ReportField>()];

    /// <summary>The text cut at the braces that name a field.</summary>
    public static IEnumerable<(string Text, bool IsName)> Pieces(string text)
    {
        var from = 0;
        foreach (Match match in Braces().Matches(text))
        {
            var name = match.Groups[1].Value;
            if (name != AsOf && Find(name) is null)
            {
                continue;
            }

            if (match.Index > from)
            {
                yield return (text[from..match.Index], false);
            }

            yield return (name, true);
            from = match.Index + match.Length;
        }

        if (from < text.Length)
        {
            yield return (text[from..], false);
        }
    }

    /// <summary>What stands in braces and names nothing, so that a slip of the pen is not printed.</summary>
    public static IReadOnlyList<string> Unknown(ReportText text) =>
        [.. Texts(text).SelectMany(Names).Distinct().Where(n => n != AsOf && Find(n) is null)];

    private static IEnumerable<string> Texts(ReportText text) =>
        text.Blocks.Select(b => b.Text).Prepend(text.Addressee).Prepend(text.Title);

    private static IEnumerable<string> Names(string text) => Braces().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\{([^{}\r\n]{1,30})\}")]
    private static partial Regex Braces();
}
