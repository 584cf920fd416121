using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Reviews;

/// <summary>撤回 of a draft that nobody has reviewed yet; whoever had it to review is told.</summary>
public sealed class CallBackReply(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, long Version);

    /// <returns>What happened, as a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var begun = proposal.CallBack(actor);
        db.RemoveRange(begun);
        foreach (var reviewer in WorkHolder.PeopleOf(WorkHolder.Of(begun[0]).Key, await Roster.LoadAsync(db, ct)).ToList())
        {
            cases.TellIfOther(
                reviewer.UserId, proposal, CaseNews.CalledBack, "送审稿已撤回，不用审核",
                $"{proposal.Events[^1].Who}撤回了{proposal.NumberInWords}《{proposal.Title}》的送审稿，现在不用您审核。", actor);
        }

        await cases.SaveAsync(proposal, actor, ct);

        return $"{proposal.NumberInWords}的送审稿已撤回，可以继续修改，改好后重新提交。";
    }
}
