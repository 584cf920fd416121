using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Consultations;

/// <summary>The Director wants the contacts held; the handler is told why.</summary>
public sealed class RefuseWaiver(CaseBook cases)
{
    public sealed record Command(long ProposalId, long Version, string? Reason);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.RefuseWaiver(command.Reason, actor);
        if (proposal.HandlerId is { } handler)
        {
            cases.TellIfOther(handler, proposal, CaseNews.WaiverRefused, "不同意免于沟通，请补沟通",
                $"{proposal.Events[^1].Who}不同意{proposal.NumberInWords}《{proposal.Title}》本轮免于沟通："
                + proposal.CurrentRound.WaiverRefusal, actor);
        }

        await cases.SaveAsync(proposal, actor, ct);
    }
}
