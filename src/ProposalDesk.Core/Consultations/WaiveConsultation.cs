using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Consultations;

/// <summary>The Director lets this round go without the contacts the gate asks for; the handler is told.</summary>
public sealed class WaiveConsultation(CaseBook cases)
{
    /// <param name="Reason">None: that of the handler who asked.</param>
    public sealed record Command(long ProposalId, long Version, string? Reason);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.WaiveConsultation(command.Reason, actor);
        if (proposal.HandlerId is { } handler)
        {
            cases.TellIfOther(handler, proposal, CaseNews.WaiverGranted, "已同意本轮免于沟通",
                $"{proposal.Events[^1].Who}同意{proposal.NumberInWords}《{proposal.Title}》本轮免于沟通："
                + proposal.CurrentRound.ConsultationWaiver, actor);
        }

        await cases.SaveAsync(proposal, actor, ct);
    }
}
