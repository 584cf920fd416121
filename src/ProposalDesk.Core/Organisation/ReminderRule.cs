using System.Globalization;

namespace ProposalDesk.Core.Organisation;

/// <summary>
/// When people are reminded of one kind of deadline and who else is told once it is late (催办阶梯); data of the handling year.
/// </summary>
public sealed class ReminderRule
{
    private const int MostRungs = 6;
    private const int MostDays = 90;
    private const int MostChasers = 20;

    public long Id { get; private set; }

    public required DeadlineKind Kind { get; init; }

    /// <summary>Calendar days before the date, largest first, e.g. 7,2,0; 0 is the day itself.</summary>
    public required string DaysBefore { get; set; }

    /// <summary>Once it is late: again after so many working days each.</summary>
    public int RepeatWorkingDays { get; set; } = 2;

    /// <summary>From this chaser on the section head is told too.</summary>
    public int HeadFromChaser { get; set; } = 1;

    /// <summary>From this chaser on the leader is told too.</summary>
    public int LeaderFromChaser { get; set; } = 2;

    public IReadOnlyList<int> Days =>
        [.. DaysBefore.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(d => int.Parse(d, CultureInfo.InvariantCulture)).OrderDescending()];

    /// <summary>提前7、2、0天提醒；逾期后每2个工作日催办，第1次起告知科室负责人，第2次起告知领导</summary>
    public string InWords
    {
        get
        {
            var before = DaysBefore.Length == 0 ? "到期前不提醒" : $"提前{string.Join("、", Days)}天提醒";

            return string.Create(CultureInfo.InvariantCulture,
                $"{before}；逾期后每{RepeatWorkingDays}个工作日催办，第{HeadFromChaser}次起告知科室负责人，第{LeaderFromChaser}次起告知领导");
        }
    }

    /// <returns>Whether anything is different now.</returns>
    /// <exception cref="RuleViolationException">days-before, chasers; the field begins with the kind.</exception>
    internal bool Change(ReminderEntry wanted)
    {
        var before = (DaysBefore, RepeatWorkingDays, HeadFromChaser, LeaderFromChaser);
        DaysBefore = Tidy(wanted.DaysBefore ?? "", Kind);
        RepeatWorkingDays = Within(wanted.RepeatWorkingDays, nameof(RepeatWorkingDays));
        HeadFromChaser = Within(wanted.HeadFromChaser, nameof(HeadFromChaser));
        LeaderFromChaser = Within(wanted.LeaderFromChaser, nameof(LeaderFromChaser));

        return before != (DaysBefore, RepeatWorkingDays, HeadFromChaser, LeaderFromChaser);
    }

    internal ReminderRule Copy() => new()
    {
        Kind = Kind,
        DaysBefore = DaysBefore,
        RepeatWorkingDays = RepeatWorkingDays,
        HeadFromChaser = HeadFromChaser,
        LeaderFromChaser = LeaderFromChaser,
    };

    // People write 7、2、0 or 7, 2, 0.
    private static string Tidy(string typed, DeadlineKind kind)
    {
        var days = new List<int>();
        foreach (var word in typed.Split([',', '，', '、', ' ', ';', '；'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day > MostDays)
            {
                throw new RuleViolationException(
                    "days-before", $"请填写提前的天数，最多{MostDays}天，用顿号隔开，例如7、2、0。", $"Rows[{kind}].{nameof(DaysBefore)}");
            }

            days.Add(day);
        }

        return days.Distinct().Count() > MostRungs
            ? throw new RuleViolationException("days-before", $"到期前最多提醒{MostRungs}次。", $"Rows[{kind}].{nameof(DaysBefore)}")
            : string.Join(',', days.Distinct().OrderDescending());
    }

    private int Within(int? wanted, string field) => wanted is >= 1 and <= MostChasers
        ? wanted.Value
        : throw new RuleViolationException("chasers", $"请填写1到{MostChasers}。", $"Rows[{Kind}].{field}");

    /// <summary>
    /// The case's own date and the yearly ones are announced a week and two days before, internal limits two days before.
    /// </summary>
    public static IReadOnlyList<ReminderRule> Defaults() =>
    [
        .. Enum.GetValues<DeadlineKind>().Select(kind => new ReminderRule
        {
            Kind = kind,
            DaysBefore = kind is DeadlineKind.Case or DeadlineKind.Statutory or DeadlineKind.Commitment ? "7,2,0" : "2,0",
        }),
    ];
}
