using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Organisation;

/// <summary>开年 and 年度归档 (domain.md §8).</summary>
public sealed partial class HandlingYear
{
    /// <summary>Writes down that somebody has looked at one thing of the new year and found it right; once more does nothing.</summary>
    public void Check(YearCheckItem item, Actor actor)
    {
        Demand(MayChangeDates(actor), "开年核对由收文办理员或系统管理员办理。");
        if (!_checks.Exists(c => c.Item == item))
        {
            _checks.Add(new YearCheck { Item = item, CheckedOn = actor.Today, CheckedBy = actor.Name });
        }
    }

    /// <summary>It has to be looked at again.</summary>
    public void Uncheck(YearCheckItem item, Actor actor)
    {
        Demand(MayChangeDates(actor), "开年核对由收文办理员或系统管理员办理。");
        _checks.RemoveAll(c => c.Item == item);
    }

    /// <summary>Why the year cannot be archived now; null where it can.</summary>
    /// <param name="unanswered">Its cases that are not answered or are handled again.</param>
    public string? WhyNotArchived(int unanswered) =>
        ArchivedOn is { } on ? $"{Year}年度已于{on.InWords()}归档。"
        : _statutoryDeadlines.Find(d => d.Kind == StatutoryKind.AnnualReport) is { MetOn: null }
        ? $"{Year}年度的全年办理情况还没有报送，报送以后才能归档。"
        : unanswered > 0 ? $"{Year}年度还有{unanswered}件没有办完，办完以后才能归档。" : null;

    /// <exception cref="RuleViolationException">not-yours; not-over, with what is still to be done.</exception>
    public void Archive(int unanswered, Actor actor)
    {
        Demand(MayChangeDates(actor), "年度归档由收文办理员或系统管理员办理。");
        if (WhyNotArchived(unanswered) is { } why)
        {
            throw new RuleViolationException("not-over", why);
        }

        ArchivedOn = actor.Today;
    }

    /// <summary>The year comes back to the daily lists.</summary>
    public void TakeOutOfArchive(Actor actor)
    {
        Demand(MayChangeDates(actor), "年度归档由收文办理员或系统管理员办理。");
        ArchivedOn = null;
    }
}
