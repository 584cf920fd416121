using System.Globalization;

namespace ProposalDesk.Core.Calendar;

/// <summary>That the holidays of a year have been entered, and by which notice; without it only weekends are known.</summary>
public sealed class CalendarYear
{
    public const int TextMaxLength = 300;

    private const string Afterwards = "其后";

    public required int Year { get; init; }

    /// <summary>Title of the notice.</summary>
    public string Notice { get; private set; } = "";

    /// <summary>发文字号; empty where the text did not say.</summary>
    public string Number { get; private set; } = "";

    public DateOnly? IssuedOn { get; private set; }

    /// <summary>What the days were compared with, or that nobody compared them.</summary>
    public string Checked { get; private set; } = "";

    /// <summary>Who last changed a single day by hand; empty when nobody did.</summary>
    public string ByHand { get; private set; } = "";

    public long Version { get; private set; }

    internal static CalendarYear Of(PublishedYear year) =>
        new() { Year = year.Year, Notice = year.Notice, Number = year.Number, IssuedOn = year.IssuedOn, Checked = year.Checked };

    /// <summary>Takes over a notice that somebody pasted; one that alters single holidays is noted beside the year's own.</summary>
    internal void Follow(HolidayNotice notice, string byName, DateOnly on)
    {
        Version++;
        if (Notice.Length > 0 && notice.Unnamed.Count > 0)
        {
            Checked = $"{Checked.Split(Afterwards)[0]}{Afterwards}{byName}于{on.InWords()}按{notice.Number ?? "另一份通知"}改动"
                + $"{string.Join("、", notice.Holidays)}，系统没有另行核对。";

            return;
        }

        Notice = notice.Title ?? string.Create(CultureInfo.InvariantCulture, $"{notice.Year}年放假安排的通知");
        Number = notice.Number ?? "";
        IssuedOn = notice.IssuedOn;
        Checked = $"{byName}于{on.InWords()}按通知文字录入，系统没有另行核对。";
    }

    internal void TurnByHand(DayChange change, string byName, DateOnly on)
    {
        ByHand = $"{byName}于{on.InWords()}把{change.Day.InWords()}由{change.BeforeInWords}改为{change.AfterInWords}。";
        Version++;
    }
}
