using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Worklist;

/// <summary>
/// 待办: one thing that waits for somebody. Rows follow from their subject, a case (<see cref="CaseWork"/>), a report or a
/// yearly date (<see cref="DateWork"/>), in the transaction of whatever changes it; what is done stays with when and by
/// whom, so that time in hand can be counted.
/// </summary>
public sealed class WorkItem
{
    public const int KeyMaxLength = 60;

    private WorkItem()
    {
    }

    public long Id { get; private set; }

    public long BureauId { get; private set; }

    /// <summary>Its case; null where it is something of a report or a yearly date.</summary>
    public long? ProposalId { get; private set; }

    public long? ReportId { get; private set; }

    /// <summary>The yearly date it is of.</summary>
    public long? StatutoryDeadlineId { get; private set; }

    /// <summary>What it is among the things of its subject that wait, e.g. Accept, AcceptAssisting:12.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The key while it waits, null afterwards: the same thing waits once only.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>The step of the workflow that answers it; null where it is not of a case.</summary>
    public ProposalStep? Step { get; private set; }

    /// <summary>For people, with the time they have: 待签收：签收时限3月14日.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>What can be pressed: 签收.</summary>
    public string Action { get; private set; } = "";

    /// <summary><see cref="WorkHolder.Key"/></summary>
    public string Holder { get; private set; } = "";

    /// <summary>Who should act and is not there, so that it lies with the next above; null where whoever should is.</summary>
    public string? MeantFor { get; private set; }

    /// <summary>Whoever wrote the letter, which they do not review: <c>,12,15,</c>.</summary>
    public string? NotFor { get; private set; }

    /// <summary>By which it is ordered: its limit, or 办理时限 of its case where that comes first.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Which clock its limit is of; null where nothing says by when.</summary>
    public DeadlineKind? LimitKind { get; private set; }

    /// <summary>By when whoever has it has to act: theirs, and nobody else's.</summary>
    public DateOnly? LimitOn { get; private set; }

    /// <summary>Beijing; before, it waits for nobody yet.</summary>
    public DateOnly? ShownFrom { get; private set; }

    /// <summary>UTC</summary>
    public DateTime Since { get; private set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Whose step ended it; null where time or a change of people did.</summary>
    public string? EndedBy { get; private set; }

    internal static WorkItem Of(PlannedWork plan, long bureauId, DateTime now, long? dateId)
    {
        var item = new WorkItem
        {
            BureauId = bureauId,
            StatutoryDeadlineId = dateId,
            Key = plan.Key,
            OpenKey = plan.Key,
            Holder = plan.Holder.Key,
            Since = now,
        };
        item.Follow(plan);

        return item;
    }

    /// <summary>Stands in <see cref="NotFor"/> exactly where the person wrote: for questions asked of the database.</summary>
    public static string MarkOf(long userId) => FormattableString.Invariant($",{userId},");

    /// <summary>The marks of all who wrote a text, and of those it was written for; null where nobody did.</summary>
    public static string? MarkOf(Drafters drafters)
    {
        var wrote = string.Concat(
            drafters.People.SelectMany(d => new[] { d.UserId, d.ForUserId ?? d.UserId }).Distinct().Select(MarkOf));

        return wrote.Length > 0 ? wrote : null;
    }

    internal void Follow(PlannedWork plan)
    {
        (Step, Asked, Action, MeantFor, NotFor) = (plan.Step, plan.Asked, plan.Action, plan.Holder.MeantFor, plan.NotFor);
        (DueOn, LimitKind, LimitOn, ShownFrom) = (plan.DueOn, plan.Limit?.Kind, plan.Limit?.DueOn, plan.ShownFrom);
    }

    internal void End(string? by, DateTime now) => (OpenKey, EndedAt, EndedBy) = (null, now, by);
}
