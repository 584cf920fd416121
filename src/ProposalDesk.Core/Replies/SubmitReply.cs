using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Replies;

/// <summary>Hands the saved draft to review, to the first of its chain.</summary>
public sealed class SubmitReply(DeskContext db, CaseBook cases)
{
    /// <param name="ReplyVersion">Of the draft as it was last saved.</param>
    public sealed record Command(long ProposalId, long ReplyVersion, string? ReasonWithoutOpinions);

    /// <returns>Who has it now, as a sentence names them.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, version: null, ct);
        var reply = proposal.LetterInProgress ?? throw new RuleViolationException("no-draft", "还没有草稿，请先保存。");
        SaveDraft.Check(reply, command.ReplyVersion);
        var roster = await Roster.LoadAsync(db, ct);
        var chain = ReviewChain.For(proposal, reply, roster);
        proposal.SubmitForReview(reply, await SchemeAsync(proposal, ct), chain, command.ReasonWithoutOpinions, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return reply.CurrentStep!.HolderText;
    }

    private async Task<IReadOnlyList<AnswerClass>> SchemeAsync(Proposal proposal, CancellationToken ct) => await (
        from session in db.Sessions
        where session.Id == proposal.SessionId
        join year in db.HandlingYears on session.HandlingYearId equals year.Id
        from answerClass in year.AnswerClasses
        orderby answerClass.Code
        select answerClass).AsNoTracking().ToListAsync(ct);
}
