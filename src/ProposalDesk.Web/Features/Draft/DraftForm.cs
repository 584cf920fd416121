using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>Everything on the draft page, as one form.</summary>
public sealed class DraftForm : IValidatableObject
{
    /// <summary>Empty rows offered after those that are filled in, for pages without script.</summary>
    public const int SpareRows = 2;

    /// <summary>Of the draft as this page was opened with; null when there was none.</summary>
    public long? ReplyVersion { get; set; }

    /// <summary>Set on the conflict page: what was saved meanwhile is replaced knowingly and stays a version.</summary>
    public bool KeepEarlier { get; set; }

    [Display(Name = "开头语"), StringLength(Reply.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Opening { get; set; }

    [Display(Name = "更正的内容"), StringLength(Reply.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Correction { get; set; }

    public List<ItemRow> Items { get; set; } = [];

    [Display(Name = "下一步工作"), StringLength(Reply.TextMaxLength), DataType(DataType.MultilineText)]
    public string? NextSteps { get; set; }

    [Display(Name = "结束语"), StringLength(Reply.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Closing { get; set; }

    [Display(Name = "答复类别")]
    public string? AnswerClass { get; set; }

    [Display(Name = "公开属性")]
    public Disclosure Disclosure { get; set; }

    [Display(Name = "不予公开的理由"), StringLength(500)]
    public string? DisclosureReason { get; set; }

    public List<CommitmentRow> Commitments { get; set; } = [];

    /// <summary>Points of earlier returns that are dealt with.</summary>
    public List<long> Points { get; set; } = [];

    [Display(Name = "先提交的理由"), StringLength(500)]
    public string? ReasonWithoutOpinions { get; set; }

    [BindNever]
    public DraftPage Page { get; set; } = null!;

    public sealed class ItemRow
    {
        public int Order { get; set; }

        [Display(Name = "答复"), StringLength(Reply.TextMaxLength), DataType(DataType.MultilineText)]
        public string? Answer { get; set; }

        [Display(Name = "采纳情况")]
        public Adoption? Adoption { get; set; }

        [Display(Name = "没有全部采纳的原因"), StringLength(500)]
        public string? AdoptionReason { get; set; }
    }

    public sealed class CommitmentRow
    {
        [Display(Name = "承诺的事"), StringLength(Commitment.TextMaxLength)]
        public string? Text { get; set; }

        [Display(Name = "完成期限")]
        public DateOnly? DueOn { get; set; }

        [Display(Name = "资金")]
        public bool IsFunding { get; set; }

        [Display(Name = "项目")]
        public bool IsProject { get; set; }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Commitments.Select((row, i) => (row, i))
            .Where(r => !string.IsNullOrWhiteSpace(r.row.Text) && r.row.DueOn is null)
            .Select(r => new ValidationResult(
                "请写明这项承诺的完成期限。", [string.Create(CultureInfo.InvariantCulture, $"Commitments[{r.i}].DueOn")]));

    /// <summary>An offered sentence becomes a commitment.</summary>
    /// <param name="place">Among the offers; null where none was asked for.</param>
    public void Adopt(int? place, DateOnly today, ModelStateDictionary sent)
    {
        if (place is { } asked && DraftQuery.Offers(ToContent(), today).ElementAtOrDefault(asked) is { } offer)
        {
            Commitments.Insert(Commitments.FindLastIndex(c => !string.IsNullOrWhiteSpace(c.Text)) + 1,
                new() { Text = offer.Text, DueOn = offer.DueOn });
            Forget(sent, nameof(Commitments));
        }
    }

    /// <summary>The answer of the earlier letter to one item is carried on; what was written meanwhile follows it.</summary>
    /// <param name="order">Of the item; null where none was asked for.</param>
    public void CarryOn(int? order, IReadOnlyList<ReplyContent.ItemAnswer> earlier, ModelStateDictionary sent)
    {
        if (order is null)
        {
            return;
        }

        Forget(sent, nameof(Items));
        if (Items.Find(i => i.Order == order) is not { } row || earlier.FirstOrDefault(a => a.ItemOrder == order) is not { } answer)
        {
            return;
        }

        row.Answer = string.IsNullOrWhiteSpace(row.Answer) ? answer.Text : $"{answer.Text}\n{row.Answer}";
        (row.Adoption, row.AdoptionReason) = (row.Adoption
            ?? answer.Adoption, string.IsNullOrWhiteSpace(row.AdoptionReason) ? answer.AdoptionReason : row.AdoptionReason);
    }

    /// <summary>What can be kept; a commitment without a date is not one yet.</summary>
    public ReplyContent ToContent() => new(
        Opening,
        [.. Items.Select(i => new ReplyContent.ItemAnswer(i.Order, i.Answer, i.Adoption, i.AdoptionReason))],
        NextSteps,
        Closing,
        AnswerClass,
        Disclosure,
        DisclosureReason,
        [.. Commitments.Where(c => !string.IsNullOrWhiteSpace(c.Text) && c.DueOn is not null)
            .Select(c => new ReplyContent.CommitmentEntry(c.Text!, c.DueOn!.Value, c.IsFunding, c.IsProject))],
        Correction);

    public SaveDraft.Command ToCommand(long proposalId) => new(proposalId, ReplyVersion, ToContent(), Points, KeepEarlier);

    /// <summary>As saved, or as it would begin, with spare rows for commitments.</summary>
    public static DraftForm Of(DraftPage page) => new()
    {
        Page = page,
        ReplyVersion = page.ReplyVersion,
        Opening = page.Content.Opening,
        Correction = page.Content.Correction,
        Items = [.. page.Items.Select(item => Row(item.Order, page.Content.Answers.FirstOrDefault(a => a.ItemOrder == item.Order)))],
        NextSteps = page.Content.NextSteps,
        Closing = page.Content.Closing,
        AnswerClass = page.Content.AnswerClass,
        Disclosure = page.Content.Disclosure,
        DisclosureReason = page.Content.DisclosureReason,
        Commitments = WithSpareRows(page.Content.Commitments.Select(c => new CommitmentRow
        {
            Text = c.Text,
            DueOn = c.DueOn,
            IsFunding = c.IsFunding,
            IsProject = c.IsProject,
        })),
    };

    /// <summary>The form as it was sent, on a page of its own; always with room for another commitment.</summary>
    private void On(DraftPage page)
    {
        Page = page;
        // A row for each item as it is registered now, whatever was sent.
        Items = [.. page.Items.Select(item => Items.Find(row => row.Order == item.Order) ?? Row(item.Order, null))];
        Commitments = WithSpareRows(Commitments.Where(c => !string.IsNullOrWhiteSpace(c.Text) || c.DueOn is not null));
    }

    /// <summary>The form as it was sent, beside the objections to it.</summary>
    public DraftForm Again(DraftPage page, ModelStateDictionary sent)
    {
        sent.Remove(nameof(ReplyVersion));
        sent.Remove(nameof(KeepEarlier));
        var orders = Items.Select(i => i.Order).ToList();
        On(page);
        if (!orders.SequenceEqual(Items.Select(i => i.Order)))
        {
            Forget(sent, nameof(Items));
        }

        return this;
    }

    /// <summary>The form as it was sent, beside what somebody else has saved meanwhile; saved again, it replaces that knowingly.</summary>
    public void Beside(DraftPage page, ModelStateDictionary sent)
    {
        sent.Clear();
        (ReplyVersion, KeepEarlier) = (page.ReplyVersion, true);
        On(page);
    }

    // The rows have moved: what the browser sent for them no longer stands where it stood.
    private static void Forget(ModelStateDictionary sent, string list)
    {
        foreach (var key in sent.Keys.Where(k => k.StartsWith(list, StringComparison.Ordinal)).ToList())
        {
            sent.Remove(key);
        }
    }

    private static List<CommitmentRow> WithSpareRows(IEnumerable<CommitmentRow> rows) =>
        [.. rows, .. Enumerable.Range(0, SpareRows).Select(_ => new CommitmentRow())];

    private static ItemRow Row(int order, ReplyContent.ItemAnswer? answer) => new()
    {
        Order = order,
        Answer = answer?.Text,
        Adoption = answer?.Adoption,
        AdoptionReason = answer?.AdoptionReason,
    };
}
