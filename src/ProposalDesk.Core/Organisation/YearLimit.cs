namespace ProposalDesk.Core.Organisation;

/// <summary>One number of a handling year: how it is called, what is allowed, and which open deadlines follow it.</summary>
/// <param name="Unit">As written behind the number, e.g. 个工作日.</param>
/// <param name="Moves">The deadlines counted with it; null where it only counts for what comes.</param>
public sealed record YearLimit(
    string Name, string Label, string Unit, int Least, int Most, Func<HandlingYear, int> Of, Action<HandlingYear, int> Set,
    DeadlineKind? Moves = null)
{
    private const string WorkingDays = "个工作日";
    private const string Months = "个月";
    private const string Days = "天";

    /// <summary>All of them, in the order of the screen (domain.md §5).</summary>
    public static IReadOnlyList<YearLimit> All { get; } =
    [
        new(nameof(HandlingYear.CaseDueMonths), "办理时限（交办时没有规定的）", Months, 1, 12, y => y.CaseDueMonths, (y, n) =>
            y.CaseDueMonths = n, DeadlineKind.Case),
        new(nameof(HandlingYear.AssistingOpinionMonths), "协办意见", Months, 1, 12, y => y.AssistingOpinionMonths, (y, n) =>
            y.AssistingOpinionMonths = n, DeadlineKind.Case),
        new(nameof(HandlingYear.ExtensionMaxMonths), "延期最长（从交办算起）", Months, 1, 12, y => y.ExtensionMaxMonths, (y, n) =>
            y.ExtensionMaxMonths = n),
        new(nameof(HandlingYear.SecondRoundDays), "重新办理", Days, 1, 180, y => y.SecondRoundDays, (y, n) =>
            y.SecondRoundDays = n, DeadlineKind.Case),
        new(nameof(HandlingYear.AcceptanceDays), "签收", WorkingDays, 1, 30, y => y.AcceptanceDays, (y, n) =>
            y.AcceptanceDays = n, DeadlineKind.Acceptance),
        new(nameof(HandlingYear.TransferRequestDays), "申请改办（从交办算起）", WorkingDays, 1, 30, y => y.TransferRequestDays, (y, n) =>
            y.TransferRequestDays = n),
        new(nameof(HandlingYear.FirstContactDays), "首次联系", WorkingDays, 1, 60, y => y.FirstContactDays, (y, n) =>
            y.FirstContactDays = n, DeadlineKind.FirstContact),
        new(nameof(HandlingYear.FirstDraftDays), "初稿", WorkingDays, 1, 120, y => y.FirstDraftDays, (y, n) =>
            y.FirstDraftDays = n, DeadlineKind.FirstDraft),
        new(nameof(HandlingYear.ReviewStepDays), "每个审核环节", WorkingDays, 1, 30, y => y.ReviewStepDays, (y, n) =>
            y.ReviewStepDays = n, DeadlineKind.ReviewStep),
        new(nameof(HandlingYear.AssigningDays), "办公室分派（从收文或科室退回算起）", WorkingDays, 1, 30, y => y.AssigningDays, (y, n) =>
            y.AssigningDays = n, DeadlineKind.Assigning),
        new(nameof(HandlingYear.SendingDays), "办公室送达（从签发算起）", WorkingDays, 1, 30, y => y.SendingDays, (y, n) =>
            y.SendingDays = n, DeadlineKind.Sending),
        new(nameof(HandlingYear.ForwardingDays), "办公室转送收回的征询意见表", WorkingDays, 1, 30, y => y.ForwardingDays, (y, n) =>
            y.ForwardingDays = n, DeadlineKind.Forwarding),
        new(nameof(HandlingYear.AskingAfterDays), "办公室催问没有答复的改办、延期申请（每隔）", WorkingDays, 1, 60, y => y.AskingAfterDays, (y, n) =>
            y.AskingAfterDays = n, DeadlineKind.AskingAfter),
        new(nameof(HandlingYear.FeedbackDays), "评价", WorkingDays, 1, 120, y => y.FeedbackDays, (y, n) => y.FeedbackDays = n),
        new(nameof(HandlingYear.FeedbackChangeDays), "评价后可以修改", Days, 0, 60, y => y.FeedbackChangeDays, (y, n) => y.FeedbackChangeDays = n),
        new(nameof(HandlingYear.WarningDays), "办理时限、报送时限提前变黄", Days, 0, 60, y => y.WarningDays, (y, n) => y.WarningDays = n),
        new(nameof(HandlingYear.LateWarningDays), "内部时限提前变黄", Days, 0, 30, y => y.LateWarningDays, (y, n) => y.LateWarningDays = n),
    ];

    public static YearLimit Named(string name) => All.First(l => l.Name == name);
}
