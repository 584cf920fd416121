using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Calendar, sessions and the settings of their years: read on every page, changed a few times a year.</summary>
public sealed class DeadlineBasis(WorkingDayCalendar calendar, IReadOnlyList<Session> sessions, IReadOnlyList<HandlingYear> years)
{
    private readonly Dictionary<long, HandlingYear> _yearOfSession =
        sessions.ToDictionary(s => s.Id, s => years.Single(y => y.Id == s.HandlingYearId));

    public WorkingDayCalendar Calendar => calendar;

    public IReadOnlyList<Session> Sessions => sessions;

    public IReadOnlyList<HandlingYear> Years => years;

    public HandlingYear YearOf(long sessionId) => _yearOfSession[sessionId];

    /// <returns>Null for a session that was opened since this was read.</returns>
    public HandlingYear? FindYearOf(long sessionId) => _yearOfSession.GetValueOrDefault(sessionId);

    /// <summary>Closed in a year that is archived: it left the daily lists (domain.md §8).</summary>
    public bool IsPutAway(long sessionId, ProposalStatus status) => status.IsFinal() && FindYearOf(sessionId) is { ArchivedOn: not null };

    public string SessionName(long sessionId) => sessions.First(s => s.Id == sessionId).Name;

    /// <summary>The light of a case; every list, count and page asks here, so that they agree.</summary>
    public Light LightOf(
        long sessionId, HandlingRole role, ProposalStatus status, DateOnly dueOn, DateOnly? answeredOn, DateOnly today) =>
        Light.OfCase(role, dueOn, answeredOn, status.IsFinal(), YearOf(sessionId).WarningDays, today, calendar);

    /// <summary>The colour alone, for counting many cases.</summary>
    public LightColour ColourOf(long sessionId, ProposalStatus status, DateOnly dueOn, DateOnly? answeredOn, DateOnly today) =>
        Light.ColourOf(dueOn, answeredOn, status.IsFinal(), YearOf(sessionId).WarningDays, today);

    /// <summary>The colour inside a query, with the window of each case's own year.</summary>
    public Expression<Func<Proposal, int>> ColourInQuery(DateOnly today)
    {
        // Years mostly warn alike: then this is one rule without a look at the session.
        var rules = sessions.GroupBy(s => _yearOfSession[s.Id].WarningDays)
            .OrderByDescending(g => g.Count())
            .Select(g => (Sessions: g.Select(s => s.Id).ToList(), Rule: Light.ColourInQuery(today, g.Key)))
            .ToList();
        var rule = rules.Count > 0 ? rules[0].Rule : Light.ColourInQuery(today, 0);
        foreach (var other in rules.Skip(1))
        {
            rule = Either(p => other.Sessions.Contains(p.SessionId), other.Rule, rule);
        }

        return rule;
    }

    private static Expression<Func<Proposal, int>> Either(
        Expression<Func<Proposal, bool>> condition, Expression<Func<Proposal, int>> one, Expression<Func<Proposal, int>> other)
    {
        var p = condition.Parameters[0];

        return Expression.Lambda<Func<Proposal, int>>(
            Expression.Condition(
                condition.Body,
                ReplacingExpressionVisitor.Replace(one.Parameters[0], p, one.Body),
                ReplacingExpressionVisitor.Replace(other.Parameters[0], p, other.Body)),
            p);
    }
}
