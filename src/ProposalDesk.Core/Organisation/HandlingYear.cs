namespace ProposalDesk.Core.Organisation;

/// <summary>
/// 办理年度: the dates, limits and schemes of one year, which differ between cities and years (domain.md §4–5). How they
/// are changed is written in HandlingYear.Changes.cs.
/// </summary>
public sealed partial class HandlingYear
{
    private readonly List<AnswerClass> _answerClasses = [];
    private readonly List<StatutoryDeadline> _statutoryDeadlines = [];
    private readonly List<ReminderRule> _reminderRules = [];
    private readonly List<ReviewRoute> _reviewRoutes = [];
    private readonly List<YearCheck> _checks = [];

    public long Id { get; private set; }

    public required long BureauId { get; init; }

    public required int Year { get; init; }

    /// <summary>All work of the year finished, e.g. 30 September; the day itself is in time.</summary>
    public required DateOnly CompletionDueOn { get; set; }

    /// <summary>The day the year was opened; null where that was before its first date.</summary>
    public DateOnly? OpenedOn { get; private init; }

    /// <summary>The year its settings were copied from; null where they are the product's own.</summary>
    public int? CopiedFrom { get; private init; }

    /// <summary>Concurrency token of everything below.</summary>
    public long Version { get; private set; }

    /// <summary>Months from referral to answer where the referral gives no date.</summary>
    public int CaseDueMonths { get; set; } = 3;

    /// <summary>Working days for a section head to accept or refuse.</summary>
    public int AcceptanceDays { get; set; } = 2;

    /// <summary>Working days after referral in which a transfer request is in time.</summary>
    public int TransferRequestDays { get; set; } = 5;

    /// <summary>Working days from acceptance to the first contact.</summary>
    public int FirstContactDays { get; set; } = 10;

    /// <summary>Working days from acceptance to the first draft in review.</summary>
    public int FirstDraftDays { get; set; } = 30;

    /// <summary>Working days for each review step.</summary>
    public int ReviewStepDays { get; set; } = 3;

    /// <summary>Working days a member has for the sheet.</summary>
    public int FeedbackDays { get; set; } = 20;

    /// <summary>Working days from receipt, or from a refusal, to the assignment.</summary>
    public int AssigningDays { get; set; } = 2;

    /// <summary>Working days from the signature until the letter has gone to everyone.</summary>
    public int SendingDays { get; set; } = 2;

    /// <summary>Working days from a sheet's return until it has gone to 督查室.</summary>
    public int ForwardingDays { get; set; } = 5;

    /// <summary>Every so many working days the referring office is asked after what it has not answered.</summary>
    public int AskingAfterDays { get; set; } = 5;

    /// <summary>Calendar days for a second round.</summary>
    public int SecondRoundDays { get; set; } = 30;

    /// <summary>Months from referral that an extension may reach at most.</summary>
    public int ExtensionMaxMonths { get; set; } = 6;

    /// <summary>Months from referral for an assisting case's opinion.</summary>
    public int AssistingOpinionMonths { get; set; } = 1;

    /// <summary>Calendar days before a case's due date from which its light is 黄.</summary>
    public int WarningDays { get; set; } = 7;

    /// <summary>Calendar days before an internal limit from which the light is 黄, and of the second warning.</summary>
    public int LateWarningDays { get; set; } = 2;

    /// <summary>Calendar days in which a member may change an online answer.</summary>
    public int FeedbackChangeDays { get; set; } = 7;

    /// <summary>True: only the first proposer gets a sheet; false: every proposer (domain.md §3.10).</summary>
    public bool SheetToFirstProposerOnly { get; set; }

    public IReadOnlyList<AnswerClass> AnswerClasses => _answerClasses;

    public IReadOnlyList<StatutoryDeadline> StatutoryDeadlines => _statutoryDeadlines;

    /// <summary>到期提醒, one per kind of deadline.</summary>
    public IReadOnlyList<ReminderRule> ReminderRules => _reminderRules;

    /// <summary>审核环节, where they differ from <see cref="ReviewRoute.Usual"/>.</summary>
    public IReadOnlyList<ReviewRoute> ReviewRoutes => _reviewRoutes;

    /// <summary>开年核对: what somebody has looked at.</summary>
    public IReadOnlyList<YearCheck> Checks => _checks;

    /// <summary>年度归档: its closed cases leave the daily lists from then on (domain.md §8); null before.</summary>
    public DateOnly? ArchivedOn { get; private set; }

    /// <summary>The date had passed before anybody could have met it here: nobody is reminded of it, and it is not called late.</summary>
    public bool IsOlderThanYear(DateOnly dueOn) => dueOn < OpenedOn;

    /// <summary>The steps a letter takes before the signature, in order; who signs is not a setting (domain.md §3.7).</summary>
    public IReadOnlyList<ReviewStepKind> StepsBeforeSignature(HandlingRole role, ProposalKind kind) =>
        _reviewRoutes.Find(r => r.Role == role && r.Kind == kind)?.Steps ?? ReviewRoute.Usual;

    /// <summary>A year with the dates and the answer classes the product starts from (domain.md §4–5).</summary>
    /// <param name="openedOn">Today, where dates of the year may have passed already.</param>
    public static HandlingYear WithDefaults(long bureauId, int year, DateOnly? openedOn = null)
    {
        var handlingYear = new HandlingYear
        {
            BureauId = bureauId,
            Year = year,
            OpenedOn = openedOn,
            CompletionDueOn = new DateOnly(year, 9, 30),
        };

        handlingYear._answerClasses.AddRange(
        [
            new AnswerClass { Code = "A", Text = "所提问题已经解决或基本解决", NeedsCommitment = false },
            new AnswerClass { Code = "B", Text = "所提问题正在解决或列入计划解决", NeedsCommitment = true },
            new AnswerClass { Code = "C", Text = "因条件限制暂时不能解决，已作说明", NeedsCommitment = false },
            new AnswerClass { Code = "D", Text = "留作参考", NeedsCommitment = false },
        ]);
        handlingYear._statutoryDeadlines.AddRange(
        [
            new StatutoryDeadline(StatutoryKind.WorkPlan, new DateOnly(year, 4, 8), StatutoryDeadline.UsualRecipients),
            new StatutoryDeadline(StatutoryKind.MidYearReport, new DateOnly(year, 6, 30), StatutoryDeadline.UsualRecipients),
            new StatutoryDeadline(StatutoryKind.AnnualReport, new DateOnly(year, 9, 30), StatutoryDeadline.UsualRecipients),
        ]);

        handlingYear._reminderRules.AddRange(ReminderRule.Defaults());

        return handlingYear;
    }

    /// <summary>A year that begins with the settings of an earlier one, its dates as many years later.</summary>
    /// <param name="before">Loaded with everything that belongs to it.</param>
    /// <param name="openedOn">Today, where dates of the year may have passed already.</param>
    public static HandlingYear After(HandlingYear before, int year, DateOnly? openedOn = null)
    {
        var handlingYear = new HandlingYear
        {
            BureauId = before.BureauId,
            Year = year,
            OpenedOn = openedOn,
            CopiedFrom = before.Year,
            CompletionDueOn = before.CompletionDueOn.AddYears(year - before.Year),
            FeedbackChangeDays = before.FeedbackChangeDays,
            SheetToFirstProposerOnly = before.SheetToFirstProposerOnly,
        };
        foreach (var limit in YearLimit.All)
        {
            limit.Set(handlingYear, limit.Of(before));
        }

        handlingYear._answerClasses.AddRange(before._answerClasses.OrderBy(c => c.Id)
            .Select(c => new AnswerClass { Code = c.Code, Text = c.Text, NeedsCommitment = c.NeedsCommitment }));
        handlingYear._statutoryDeadlines.AddRange(before._statutoryDeadlines.OrderBy(d => d.Id)
            .Select(d => new StatutoryDeadline(d.Kind, d.DueOn.AddYears(year - before.Year), d.Recipients)));
        handlingYear._reminderRules.AddRange(before._reminderRules.OrderBy(r => r.Id).Select(r => r.Copy()));
        handlingYear._reviewRoutes.AddRange(before._reviewRoutes.OrderBy(r => r.Id).Select(r => new ReviewRoute(r.Role, r.Kind, r.Steps)));

        return handlingYear;
    }
}
