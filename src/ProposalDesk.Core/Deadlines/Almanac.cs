using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Calendar, sessions and the settings of their years: read on every page, changed a few times a year.</summary>
public sealed class Almanac(WorkingDayCalendar calendar, IReadOnlyList<Session> sessions, IReadOnlyList<HandlingYear> years)
{
    private readonly Dictionary<long, HandlingYear> _yearOfSession =
        sessions.ToDictionary(s => s.Id, s => years.Single(y => y.Id == s.HandlingYearId));

    public WorkingDayCalendar Calendar => calendar;

    public IReadOnlyList<Session> Sessions => sessions;

    public IReadOnlyList<HandlingYear> Years => years;

    public HandlingYear YearOf(long sessionId) => _yearOfSession[sessionId];

    public string SessionName(long sessionId) => sessions.First(s => s.Id == sessionId).Name;

    /// <summary>The light of a case; every list, count and page asks here, so that they agree.</summary>
    public Light LightOf(
        long sessionId, ProposalStatus status, DateOnly? nextDueOn, DeadlineKind? nextKind, DateOnly caseDueOn, DateOnly? answeredOn, DateOnly today)
    {
        var year = YearOf(sessionId);

        return Light.Of(nextDueOn, nextKind, caseDueOn, answeredOn, status.IsFinal(), year.WarningDays, year.LateWarningDays, today, calendar);
    }

    /// <summary>The colour alone, for counting many cases.</summary>
    public LightColour ColourOf(
        long sessionId, ProposalStatus status, DateOnly? nextDueOn, DeadlineKind? nextKind, DateOnly caseDueOn, DateOnly? answeredOn, DateOnly today)
    {
        var year = YearOf(sessionId);

        return Light.ColourOf(nextDueOn, nextKind, caseDueOn, answeredOn, status.IsFinal(), year.WarningDays, year.LateWarningDays, today);
    }
}
