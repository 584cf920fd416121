using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>The row a yearly date gives (domain.md §5).</summary>
public static class StatutoryPlan
{
    public static PlannedDeadline For(StatutoryDeadline date, HandlingYear year, WorkingDayCalendar calendar) => new(
        DeadlineKind.Statutory,
        $"{year.Year.ToString(CultureInfo.InvariantCulture)}:{date.Kind}",
        new DateOnly(date.DueOn.Year, 1, 1),
        0,
        DeadlineUnit.FixedDate,
        date.DueOn,
        WhyThisDay.Dated(
            string.Create(CultureInfo.InvariantCulture, $"{year.Year}年{date.Kind.Label()}"),
            $"{date.DueOn.InWords()}前报送{date.RecipientNames}",
            date.DueOn,
            calendar),
        date.MetOn,
        Holder.Clerk);
}
