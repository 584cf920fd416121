using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Replies;

/// <summary>Hands the saved draft to review, to the first of its chain.</summary>
public sealed class SubmitReply(DeskContext db, CaseBook cases, LetterFactsQuery factsQuery, UnprintableCharacters unprintable)
{
    /// <param name="ReplyVersion">Of the draft as it was last saved.</param>
    public sealed record Command(long ProposalId, long ReplyVersion, string? ReasonWithoutOpinions);

    /// <returns>Who has it now, and what must still be changed before it can be signed, as a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, version: null, ct);
        var reply = proposal.LetterInProgress ?? throw new RuleViolationException("no-draft", "还没有草稿，请先保存。");
        SaveDraft.Check(reply, command.ReplyVersion);
        var roster = await Roster.LoadAsync(db, ct);
        var year = await YearAsync(proposal, ct);
        var chain = ReviewChain.For(proposal, reply, roster, year, actor);
        proposal.SubmitForReview(reply, [.. year.AnswerClasses.OrderBy(c => c.Code)], chain, command.ReasonWithoutOpinions, actor);
        await cases.SaveAsync(proposal, actor, ct);

        var sentences = unprintable.In(await factsQuery.OfAsync(proposal, reply, ct), actor.Today);

        return $"{proposal.NumberInWords}的{reply.Kind.Label(reply.RoundNumber)}已提交审核，"
            + $"现在由{reply.CurrentStep!.HolderText}{reply.CurrentStep.Kind.Verb()}。"
            + (sentences.Count > 0 ? $"签发前还要改正：{string.Concat(sentences)}" : "");
    }

    private Task<HandlingYear> YearAsync(Proposal proposal, CancellationToken ct) => (
        from session in db.Sessions
        where session.Id == proposal.SessionId
        join year in db.HandlingYears on session.HandlingYearId equals year.Id
        select year).AsNoTracking().Include(y => y.AnswerClasses).Include(y => y.ReviewRoutes).SingleAsync(ct);
}
