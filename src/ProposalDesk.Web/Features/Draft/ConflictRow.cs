using System.Globalization;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>One text of the draft on the conflict page: what was saved meanwhile, and the person's own.</summary>
/// <param name="Name">Of the form field.</param>
public sealed record ConflictRow(string Name, string Label, string? Theirs, string? Mine)
{
    public bool Differs => PastedText.Tidy(Theirs) != PastedText.Tidy(Mine);

    public static IReadOnlyList<ConflictRow> Of(DraftForm form)
    {
        var (page, theirs) = (form.Page, form.Page.Content);

        return
        [
            new("Opening", "开头语", theirs.Opening, form.Opening),
            .. page.IsCorrection ? new ConflictRow[] { new("Correction", page.CorrectionLabel, theirs.Correction, form.Correction) } : [],
            .. form.Items.Select((item, i) => new ConflictRow(
                string.Create(CultureInfo.InvariantCulture, $"Items[{i}].Answer"),
                $"第{page.Items.FirstOrDefault(s => s.Order == item.Order)?.PrintedNumber}条的答复",
                theirs.Answers.FirstOrDefault(a => a.ItemOrder == item.Order)?.Text,
                item.Answer)),
            new("NextSteps", "下一步工作", theirs.NextSteps, form.NextSteps),
            new("Closing", "结束语", theirs.Closing, form.Closing),
        ];
    }

    /// <summary>What is chosen rather than written: adoption, class, disclosure, commitments that differ, as sentences.</summary>
    public static IEnumerable<ComparedPart> OtherDifferences(DraftForm form)
    {
        var numbers = form.Page.Items.ToDictionary(i => i.Order, i => i.PrintedNumber);
        var texts = Of(form).Select(r => r.Label).Concat(numbers.Values.Select(n => $"第{n}条意见建议的答复")).ToHashSet();

        return ReplyComparison.Of(form.Page.Content, form.ToContent(), numbers).Changed.Where(p => !texts.Contains(p.Label));
    }
}
