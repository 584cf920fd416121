using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Consultations;

/// <summary>The handler asks for a waiver of the contacts that are missing; the Director is told and finds it at home.</summary>
public sealed class AskWaiver(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, long Version, string? Reason);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.AskWaiver(command.Reason, actor);
        foreach (var director in (await Roster.LoadAsync(db, ct)).With(DeskRole.Director).ToList())
        {
            cases.TellIfOther(director.UserId, proposal, CaseNews.WaiverAsked, "申请免于沟通，请决定",
                $"{proposal.Events[^1].Who}为{proposal.NumberInWords}《{proposal.Title}》申请本轮免于沟通："
                + proposal.CurrentRound.WaiverRequest, actor);
        }

        await cases.SaveAsync(proposal, actor, ct);
    }
}
