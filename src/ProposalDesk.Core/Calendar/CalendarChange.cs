using System.Globalization;

namespace ProposalDesk.Core.Calendar;

/// <summary>
/// A change of the calendar whose deadlines are being worked out anew: written with the days themselves, so that an
/// interrupted recalculation goes on where it stopped. Kept as the log.
/// </summary>
public sealed class CalendarChange
{
    public const int TextMaxLength = 300;

    public long Id { get; private set; }

    public required DateTime At { get; init; }

    public required string ByName { get; init; }

    /// <summary>What was changed, a Chinese sentence without its full stop.</summary>
    public required string Text { get; init; }

    /// <summary>Deadlines that run over these days are looked at.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>How far it has come; cases are taken in the order of their ids.</summary>
    public long LastProposalId { get; private set; }

    public int Cases { get; private set; }

    /// <summary>Deadlines that got another date.</summary>
    public int Moved { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    public string Outcome => string.Create(CultureInfo.InvariantCulture, $"重算{Cases}件，{Moved}项时限随之调整");

    internal static CalendarChange Of(CalendarEdit edit, string text, string byName, DateTime now) =>
        new() { At = now, ByName = byName, Text = text, From = edit.From, Until = edit.Until };

    /// <summary>Published years that were loaded into a desk with cases.</summary>
    public static CalendarChange OfYears(IReadOnlyList<int> years, DateTime now) => new()
    {
        At = now,
        ByName = "系统",
        Text = $"载入{string.Join("、", years)}年的放假安排",
        From = new DateOnly(years.Min(), 1, 1),
        Until = new DateOnly(years.Max(), 12, 31),
    };

    internal void Note(IReadOnlyList<long> proposalIds, int moved) =>
        (LastProposalId, Cases, Moved) = (proposalIds[^1], Cases + proposalIds.Count, Moved + moved);

    /// <summary>Takes back a note that was not saved.</summary>
    internal void Restore((long LastProposalId, int Cases, int Moved) before) => (LastProposalId, Cases, Moved) = before;

    internal void Finish(DateTime now) => FinishedAt = now;
}
