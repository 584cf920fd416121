using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Intake;

/// <summary>Corrects what was registered; session and kind stay.</summary>
public sealed class CorrectRegistration(
    DeskContext db, CaseBook cases, DeadlineBook deadlines, UnprintableCharacters unprintable, PersonalSeal seal)
{
    public sealed record Command(long ProposalId, ProposalReceipt Receipt, string? Reason, long Version);

    /// <returns>What changed, in words, and what of it no face can show.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var number = command.Receipt.CaseNumber.Trim();
        if (await db.Proposals.AnyAsync(
            p => p.Id != proposal.Id && p.SessionId == proposal.SessionId && p.Kind == proposal.Kind && p.CaseNumber == number, ct))
        {
            throw new RuleViolationException("number-taken", $"同一届次已有{proposal.Kind.NumberInWords(number)}，编号没有更改。", "CaseNumber");
        }

        var receipt = command.Receipt with
        {
            ContactPhone = seal.Follow(proposal.ContactPhone, command.Receipt.ContactPhone),
            ContactAddress = seal.Follow(proposal.ContactAddress, command.Receipt.ContactAddress),
        };
        var changes = RegistrationChanges.Between(proposal, receipt, seal);
        if (changes.Count == 0)
        {
            throw new RuleViolationException("nothing-changed", "没有改动任何内容，登记保持原样。");
        }

        var inWords = string.Join("；", changes);
        var before = proposal.DueAfterCompletionReason;
        proposal.CorrectRegistration(receipt, await deadlines.YearOfAsync(proposal.SessionId, ct), inWords, command.Reason, actor);
        if (proposal.DueAfterCompletionReason != before)
        {
            await cases.TellOfLateDueDateAsync(proposal, actor, ct);
        }

        await cases.SaveAsync(proposal, actor, ct);

        return $"{inWords}。{string.Concat(unprintable.In(proposal))}";
    }
}
