using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Proposals;

/// <summary>登记延期答复: what the referring office said.</summary>
public sealed class RecordExtensionAnswer(CaseBook cases, DeadlineBook deadlines)
{
    /// <param name="GrantedUntil">The day granted where it is not the one asked for.</param>
    public sealed record Command(long ProposalId, bool IsGranted, DateOnly? DecidedOn, DateOnly? GrantedUntil, string? Note, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var request = proposal.PendingExtension!;
        if (command.IsGranted)
        {
            proposal.GrantExtension(
                command.DecidedOn, command.GrantedUntil, command.Note, await deadlines.YearOfAsync(proposal.SessionId, ct), actor);
        }
        else
        {
            proposal.RefuseExtension(command.DecidedOn, command.Note, actor);
        }

        await cases.TellExtensionAsync(proposal, request, actor, ct);
        await cases.SaveAsync(proposal, actor, ct);

        return request.GrantedUntil is { } until
            ? $"{proposal.NumberInWords}的办理时限已延期到{until.InWords()}。"
            : $"{proposal.NumberInWords}的办理时限仍是{request.OldDueOn.InWords()}。";
    }
}
