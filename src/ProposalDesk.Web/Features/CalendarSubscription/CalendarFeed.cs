using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.CalendarSubscription;

/// <summary>The open dates of one person.</summary>
/// <param name="Root">Where links lead to; null while no public address is set.</param>
public sealed record CalendarFeed(DateOnly Today, WorkingDayCalendar Calendar, string? Root, IReadOnlyList<CalendarFeed.Entry> Entries)
{
    /// <param name="Key">Of the deadline inside its case or year: it stays when the date moves.</param>
    public sealed record Entry(
        string Key, DeadlineKind Kind, DateOnly BaseOn, DateOnly DueOn, long? ProposalId, string? CaseNumber, ProposalKind? CaseKind,
        string? Title, StatutoryKind? Statutory)
    {
        /// <summary>The page it leads to. The key of a yearly date is its year and kind.</summary>
        public string Place =>
            ProposalId is { } id ? FormattableString.Invariant($"/proposals/{id}") : $"/submissions/{Key.Replace(':', '/')}";

        /// <summary>第85号提案 or 年中办理情况.</summary>
        public string Whose => Statutory is { } report ? report.Label() : CaseKind!.Value.NumberInWords(CaseNumber!);
    }
}
