using System.Globalization;

namespace ProposalDesk.Core.Organisation;

/// <summary>
/// How long before its date people are reminded of one kind of deadline; data of the handling year. What comes after the date
/// is the same in every year (domain.md §6).
/// </summary>
public sealed class ReminderRule
{
    private const int MostRungs = 6;
    private const int MostDays = 90;

    public long Id { get; private set; }

    public required DeadlineKind Kind { get; init; }

    /// <summary>Calendar days before the date, largest first, e.g. 7,2,0; 0 is the day itself.</summary>
    public required string DaysBefore { get; set; }

    public IReadOnlyList<int> Days =>
        [.. DaysBefore.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(d => int.Parse(d, CultureInfo.InvariantCulture)).OrderDescending()];

    /// <summary>提前7、2、0天提醒</summary>
    public string InWords => DaysBefore.Length == 0 ? "到期前不提醒" : $"提前{string.Join("、", Days)}天提醒";

    /// <returns>Whether anything is different now.</returns>
    /// <exception cref="RuleViolationException">days-before; the field begins with the kind.</exception>
    internal bool Change(ReminderEntry wanted)
    {
        var before = DaysBefore;
        DaysBefore = Tidy(wanted.DaysBefore ?? "", Kind);

        return before != DaysBefore;
    }

    internal ReminderRule Copy() => new() { Kind = Kind, DaysBefore = DaysBefore };

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

    /// <summary>A week and two days before, and on the day; a limit shorter than that is announced as far as it is long.</summary>
    public static IReadOnlyList<ReminderRule> Defaults() =>
        [.. Enum.GetValues<DeadlineKind>().Select(kind => new ReminderRule { Kind = kind, DaysBefore = "7,2,0" })];
}
