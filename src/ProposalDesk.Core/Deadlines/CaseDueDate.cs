using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>办理时限 where the referral gives none (domain.md §5).</summary>
public static class CaseDueDate
{
    /// <summary>
    /// Three months from referral, not after the year's completion date, unless the case was referred less than
    /// three months before it; an assisting opinion within one month. Months clip: 31 January gives 28 February.
    /// </summary>
    public static DateOnly For(HandlingRole role, DateOnly referredOn, HandlingYear year)
    {
        if (role == HandlingRole.Assist)
        {
            return referredOn.AddMonths(year.AssistingOpinionMonths);
        }

        return referredOn.AddMonths(year.CaseDueMonths);
    }
}
