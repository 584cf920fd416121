using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Intake;

/// <summary>收文登记 by form.</summary>
public sealed class ReceiveProposal(
    DeskContext db, CaseBook cases, SessionBook sessions, DeadlineBook deadlines, UnprintableCharacters unprintable)
{
    /// <param name="Receipt">Bureau and session are filled in here.</param>
    public sealed record Command(ProposalReceipt Receipt, SessionChoice Session);

    /// <returns>The new case's id and its due date.</returns>
    public async Task<Received> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (session, year) = await sessions.OpenAsync(command.Session, command.Receipt.Kind, ct);
        var receipt = command.Receipt with
        {
            BureauId = year.BureauId,
            SessionId = session.Id,
            CaseNumber = command.Receipt.CaseNumber.Trim(),
        };
        if (await db.Proposals.AnyAsync(p => p.SessionId == session.Id && p.Kind == receipt.Kind && p.CaseNumber == receipt.CaseNumber, ct))
        {
            throw Duplicate(receipt, session.Name);
        }

        var proposal = Proposal.Receive(receipt, year, actor);
        cases.Add(proposal);
        try
        {
            await cases.SaveAsync(proposal, actor, ct);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.IsUniqueViolation())
        {
            // The unique index has the last word when two people register the same number at once.
            throw Duplicate(receipt, session.Name);
        }

        // The message names the case by its id, which it has from here on.
        await cases.TellOfLateDueDateAsync(proposal, actor, ct);
        if (proposal.Kind == ProposalKind.DeputySuggestion)
        {
            await deadlines.RefreshYearsAsync(actor.Now, ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return new Received(proposal.Id, proposal.NumberInWords, proposal.DueOn, unprintable.In(proposal));
    }

    /// <param name="Unprintable">Characters no face can show, as sentences.</param>
    public sealed record Received(long ProposalId, string NumberInWords, DateOnly DueOn, IReadOnlyList<string> Unprintable)
    {
        public string InWords => $"已登记{NumberInWords}，办理时限{DueOn.InWords()}。{string.Concat(Unprintable)}";
    }

    private static RuleViolationException Duplicate(ProposalReceipt receipt, string sessionName) => new(
        "number-taken", $"{sessionName}的{receipt.Kind.NumberInWords(receipt.CaseNumber)}已经登记过，没有重复登记。", "CaseNumber");
}
