namespace ProposalDesk.Core.Calendar;

/// <summary>A holiday notice as understood from its text.</summary>
/// <param name="Year">The year it is for.</param>
/// <param name="StatedYear">The same where the text says it; null where it had to be given.</param>
/// <param name="Doubts">What contradicts itself and has to be looked at by a person.</param>
/// <param name="Unread">Sentences with dates that were not taken as days off or working days.</param>
/// <param name="Others">The rest of the text, which names no days.</param>
public sealed record HolidayNotice(
    int Year,
    int? StatedYear,
    string? Title,
    string? Number,
    DateOnly? IssuedOn,
    IReadOnlyList<CalendarDay> Days,
    IReadOnlyList<string> Doubts,
    IReadOnlyList<string> Unread,
    IReadOnlyList<string> Others)
{
    public IEnumerable<string> Holidays => Days.Select(d => d.Holiday).Distinct();

    /// <summary>The statutory holidays it says nothing about; none in the notice for a whole year.</summary>
    public IReadOnlyList<string> Unnamed => [.. HolidayNoticeReader.Statutory.Except(Holidays.SelectMany(h => h.Split('、')))];

    public int DaysOff => Days.Count(d => !d.IsWorkingDay);

    public int MakeUpDays => Days.Count(d => d.IsWorkingDay);
}
