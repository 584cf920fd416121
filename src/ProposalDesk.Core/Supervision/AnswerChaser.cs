using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Supervision;

/// <summary>知道了，预计某日完成, by whoever was chased (domain.md §6).</summary>
public sealed class AnswerChaser(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, DateOnly? ExpectedOn, string? Reason, long Version);

    /// <returns>What follows, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var answer = proposal.AnswerChaser(command.ExpectedOn, command.Reason, actor);
        db.ChaserAnswers.Add(answer);
        await cases.SaveAsync(proposal, actor, ct);

        return $"已记下预计{answer.ExpectedOn.InWords()}完成，到那天以前不再催您办理{proposal.NumberInWords}。科室负责人和领导会看到日期和原因。";
    }
}
