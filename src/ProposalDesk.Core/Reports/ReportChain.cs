using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// Who reviews and who signs a report: a deputy, then the Director. A step whose only holder wrote in the report or submits it
/// goes to the other leaders; with no deputy at hand the Director signs at once.
/// </summary>
public static class ReportChain
{
    /// <param name="deputyId">The deputy the drafter chose; another one where that is nobody who may.</param>
    /// <param name="drafters">See <see cref="Report.DraftersIfSubmittedBy"/>.</param>
    public static IReadOnlyList<ReviewStepPlan> For(long? deputyId, Drafters drafters, Roster roster)
    {
        var deputies = roster.With(DeskRole.DeputyDirector).Where(d => !drafters.Include(d.UserId))
            .OrderByDescending(d => d.UserId == deputyId).ToList();
        var director = roster.With(DeskRole.Director).FirstOrDefault(d => !drafters.Include(d.UserId));
        if (director is not null)
        {
            return
            [
                .. deputies.Take(1).Where(d => d.UserId != director.UserId).Select(d => Deputy(ReviewStepKind.Deputy, d)),
                new(ReviewStepKind.Signature, DeskRole.Director, $"主要领导{director.Name}", null, director.UserId),
            ];
        }

        return deputies.Count > 0
            ? [Deputy(ReviewStepKind.Signature, deputies[0])]
            : throw new RuleViolationException("nobody-to-review", "没有人可以审核和签发：请系统管理员先设置领导账号。");
    }

    private static ReviewStepPlan Deputy(ReviewStepKind kind, Capacity deputy) =>
        new(kind, DeskRole.DeputyDirector, $"分管领导{deputy.Name}", null, deputy.UserId);
}
