using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Web.Features.Submissions;

namespace ProposalDesk.Web.Features.Overview;

/// <summary>The year as a line with its dates and today; places are in percent of its width.</summary>
/// <param name="Today">Null when today is not in the year.</param>
/// <param name="Passed">How much of the year is behind us.</param>
public sealed record YearLine(IReadOnlyList<YearLine.Month> Months, IReadOnlyList<YearLine.Mark> Marks, YearLine.Mark? Today, string Passed)
{
    // The line keeps a little room at both ends for the words.
    private const double Margin = 3;

    public static YearLine Of(int year, IReadOnlyList<SubmissionCard> dates, DateOnly today) => new(
        [.. Enumerable.Range(1, 12)
            .Select(m => new Month(m == 1 ? "1月" : $"{m}", Place(new(year, m, 1), year), Place(new(year, m, 15), year)))],
        [.. dates.Select(d =>
            new Mark(d.DueOn.InShort(), Place(d.DueOn, year), d.IsMet ? "met" : d.Light.Colour == LightColour.Red ? "missed" : "waiting"))],
        today.Year == year ? new Mark($"今天 {today.InShort()}", Place(today, year), Anchor(today)) : null,
        today.Year > year ? Percent(100 - Margin) : Place(today, year));

    private static string Anchor(DateOnly day) => day.Month <= 2 ? "start" : day.Month >= 11 ? "end" : "middle";

    private static string Place(DateOnly day, int year)
    {
        var first = new DateOnly(year, 1, 1);
        var share = (double)(day.DayNumber - first.DayNumber) / (first.AddYears(1).DayNumber - first.DayNumber);

        return Percent(Margin + (Math.Clamp(share, 0, 1) * (100 - (2 * Margin))));
    }

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");

    public sealed record Month(string Label, string Start, string Middle);

    /// <param name="State">met, missed or waiting; of today, where its words begin.</param>
    public sealed record Mark(string Label, string Place, string State);
}
