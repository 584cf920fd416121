using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Batches;

/// <summary>Who may have which papers in numbers: asked when a batch is started, and for every case when it is fetched.</summary>
public static class BatchAccess
{
    private static readonly BatchKind[] _leaders = [BatchKind.Letters, BatchKind.Dossiers];

    /// <summary>Blank forms carry the members' personal codes: only the clerk, who hands them out, gets those.</summary>
    public static IReadOnlyList<BatchKind> KindsFor(Actor actor) =>
        actor.Is(DeskRole.Clerk) ? Enum.GetValues<BatchKind>()
        : actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director) ? _leaders
        : [];

    /// <exception cref="RuleViolationException">not-your-step</exception>
    public static void Demand(BatchKind kind, Actor actor)
    {
        if (!KindsFor(actor).Contains(kind))
        {
            throw new RuleViolationException("not-your-step", WhoHas(kind));
        }
    }

    /// <summary>For whom the papers are, said to somebody else.</summary>
    public static string WhoHas(BatchKind kind) => $"成批的{kind.Label()}由{(kind == BatchKind.FeedbackForms ? "收文办理员" : "收文办理员或局领导")}办理。";

    /// <param name="proposal">With its assignments.</param>
    public static bool MayHave(BatchKind kind, Proposal proposal, Actor actor) => KindsFor(actor).Contains(kind) && kind switch
    {
        BatchKind.FeedbackForms => ProposalAccess.MaySeeWorkings(proposal, actor) && ProposalAccess.MaySeeContactData(proposal, actor),
        BatchKind.Letters => ProposalAccess.MaySeeWorkings(proposal, actor),
        BatchKind.Dossiers => ProposalAccess.MayHaveDossier(proposal, actor),
    };
}
