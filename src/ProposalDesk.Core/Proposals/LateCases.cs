using System.Linq.Expressions;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// What 逾期 means of a case (domain.md §5): its 办理时限 has passed, and nobody has answered it. The red light says the same
/// (a test holds home, list, 进度一览, 调度分析, figures and bulletin together).
/// </summary>
public static class LateCases
{
    public static Expression<Func<Proposal, bool>> On(DateOnly today) =>
        p => p.AnsweredOn == null && p.DueOn < today && !ProposalStatuses.Final.Contains(p.Status);

    /// <summary>Those, and what was answered after its 办理时限.</summary>
    public static Expression<Func<Proposal, bool>> EverBy(DateOnly today) =>
        p => p.AnsweredOn > p.DueOn || (p.AnsweredOn == null && p.DueOn < today && !ProposalStatuses.Final.Contains(p.Status));
}
