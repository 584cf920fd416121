using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// 签发: the letter is set once on trial, then number, signature, addressees and the order of the PDF are one transaction
/// (domain.md §3.8). Signing again does nothing twice.
/// </summary>
public sealed class SignReply(
    DeskContext db, CaseBook cases, LetterFactsQuery factsQuery, DocumentNumbers numbers, ITypesetter typesetter, LetterSignal signal)
{
    /// <param name="Minutes">Only where the signer also records the collective review.</param>
    public sealed record Command(long ProposalId, long ReplyId, long Version, CollectiveMinutes? Minutes = null);

    /// <returns>The document number under which it was signed.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await SignedBySameAsync(command, actor, ct) is { } already)
        {
            return already;
        }

        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.CheckSignable(actor, command.Minutes);
        var reply = proposal.ReplyInReview!;
        if (reply.Id != command.ReplyId)
        {
            throw new RuleViolationException("changed-meanwhile", "您看到的函件已经不在审核中，请刷新页面查看最新的一份。");
        }

        var facts = await factsQuery.OfAsync(proposal, reply, ct);
        await TryOutAsync(facts, actor, ct);

        try
        {
            return await SignAsync(proposal, facts, command.Minutes, actor, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody was faster in the same instant: the transaction is gone and with it the number drawn.
            db.ChangeTracker.Clear();
            if (await SignedBySameAsync(command, actor, ct) is { } mine)
            {
                return mine;
            }

            await cases.OpenAsync(command.ProposalId, command.Version, ct);
            throw;
        }
    }

    private async Task<string> SignAsync(
        Proposal proposal, LetterFacts facts, CollectiveMinutes? minutes, Actor actor, CancellationToken ct)
    {
        var reply = facts.Reply;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var number = await numbers.DrawAsync(proposal.BureauId, actor.Today.Year, KindOf(reply), reply.Id, actor.Now, ct);
        proposal.Sign(number, Recipients.Of(facts), actor, minutes);
        db.LetterOrders.Add(new LetterOrder
        {
            ReplyId = reply.Id,
            ProposalId = proposal.Id,
            ModelJson = LetterJson.Write(ReplyLetterComposer.Final(facts, number, actor.Today)),
            TemplateVersion = typesetter.TemplateVersion,
            OrderedAt = actor.Now,
        });
        await cases.SaveAsync(proposal, actor, ct);
        await transaction.CommitAsync(ct);
        signal.Raise();

        return number;
    }

    // Characters no font has, or a layout that does not hold, must be found before a number is drawn.
    private async Task TryOutAsync(LetterFacts facts, Actor actor, CancellationToken ct)
    {
        var number = await numbers.NextAsync(facts.Proposal.BureauId, actor.Today.Year, KindOf(facts.Reply), ct);
        try
        {
            await typesetter.RenderAsync(ReplyLetterComposer.Final(facts, number, actor.Today), ct);
        }
        catch (MissingGlyphException problem)
        {
            throw new RuleViolationException("no-glyph",
                $"没有签发，也没有取号：{string.Concat(UnprintableCharacters.Sentences(PrintedPlaces.Of(facts), problem.Characters, "函件"))}");
        }
        catch (TypesettingException problem)
        {
            throw new RuleViolationException("not-typesettable", $"没有签发，也没有取号：{problem.Message}");
        }
    }

    private async Task<string?> SignedBySameAsync(Command command, Actor actor, CancellationToken ct) =>
        await db.Replies.AsNoTracking()
            .Where(r => r.Id == command.ReplyId && r.ProposalId == command.ProposalId && r.SignedById == actor.UserId && r.VoidedAt == null)
            .Select(r => r.DocumentNumber)
            .SingleOrDefaultAsync(ct);

    private static NumberedKind KindOf(Reply reply) =>
        reply.Kind == ReplyKind.AssistingOpinion ? NumberedKind.AssistingOpinion : NumberedKind.Reply;
}
