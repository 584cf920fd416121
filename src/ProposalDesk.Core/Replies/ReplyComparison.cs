using System.Globalization;
using ProposalDesk.Core.Calendar;
using static ProposalDesk.Core.Replies.TextPiece;

namespace ProposalDesk.Core.Replies;

/// <summary>What changed between two states of one draft, part by part, as people read it.</summary>
/// <param name="Parts">Every part that has text in either state, in the order of the letter.</param>
public sealed record ReplyComparison(IReadOnlyList<ComparedPart> Parts)
{
    public IEnumerable<ComparedPart> Changed => Parts.Where(p => p.IsChanged);

    public bool HasChanges => Parts.Any(p => p.IsChanged);

    /// <param name="printedNumbers">Printed number of each item by its order; items not named take their order.</param>
    public static ReplyComparison Of(ReplyContent from, ReplyContent to, IReadOnlyDictionary<int, string>? printedNumbers = null)
    {
        var parts = new List<ComparedPart>();
        Compare("开头语", from.Opening, to.Opening);
        Compare("更正的内容", from.Correction, to.Correction);
        foreach (var order in from.Answers.Concat(to.Answers).Select(a => a.ItemOrder).Distinct().Order())
        {
            var number = printedNumbers?.GetValueOrDefault(order) ?? order.ToString(CultureInfo.InvariantCulture);
            var (before, after) = (from.Answers.FirstOrDefault(a => a.ItemOrder == order), to.Answers
                .FirstOrDefault(a => a.ItemOrder == order));
            Compare($"第{number}条意见建议的答复", before?.Text, after?.Text);
            Replace($"第{number}条采纳情况", Adopted(before), Adopted(after));
        }

        Compare("下一步工作", from.NextSteps, to.NextSteps);
        Compare("结束语", from.Closing, to.Closing);
        Replace("答复类别", Class(from), Class(to));
        Replace("公开属性", Disclosed(from), Disclosed(to));
        Compare("承诺事项", Promised(from), Promised(to));

        return new ReplyComparison(parts);

        void Compare(string label, string? before, string? after) => Keep(label, TextComparison.Of(before, after));

        // A choice is replaced as a whole: half a word struck out says nothing.
        void Replace(string label, string before, string after) => Keep(label, before == after
            ? before.Length == 0 ? [] : [new(Change.Same, before)]
            : [.. new TextPiece[] { new(Change.Removed, before), new(Change.Added, after) }.Where(p => p.Text.Length > 0)]);

        void Keep(string label, IReadOnlyList<TextPiece> pieces)
        {
            if (pieces.Count > 0)
            {
                parts.Add(new ComparedPart(label, pieces));
            }
        }
    }

    private static string Adopted(ReplyContent.ItemAnswer? answer) =>
        answer?.Adoption is { } adoption
            ? adoption.Label() + (string.IsNullOrWhiteSpace(answer.AdoptionReason)
                || adoption == Adoption.Adopted ? "" : $"：{answer.AdoptionReason.Trim()}")
            : "";

    private static string Class(ReplyContent content) =>
        string.IsNullOrWhiteSpace(content.AnswerClass) ? "" : $"{content.AnswerClass.Trim()}类";

    private static string Disclosed(ReplyContent content) =>
        content.Disclosure.Label() + (content.Disclosure != Disclosure.NotPublic
            || string.IsNullOrWhiteSpace(content.DisclosureReason) ? "" : $"：{content.DisclosureReason.Trim()}");

    private static string Promised(ReplyContent content) => string.Join('\n', content.Commitments.Select(c =>
        $"{c.DueOn.InWords()}前：{c.Text}{(c.IsFunding ? "（资金）" : "")}{(c.IsProject ? "（项目）" : "")}"));
}
