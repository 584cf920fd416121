using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>科室意见: an assisting section tells the lead section what it has to say.</summary>
public sealed class WriteSectionOpinion(CaseBook cases)
{
    public sealed record Command(long ProposalId, long Version, long AssignmentId, string? Opinion);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.WriteSectionOpinion(command.AssignmentId, PastedText.Tidy(command.Opinion), actor);
        if (proposal.HandlerId is { } handler && handler != actor.UserId)
        {
            var section = proposal.Assignments.First(a => a.Id == command.AssignmentId).SectionName;
            cases.Tell(
                handler, proposal, CaseNews.OpinionWritten, "科室意见已提出",
                $"{section}对{proposal.NumberInWords}《{proposal.Title}》提出了科室意见，起草时可以参考。", actor);
        }

        await cases.SaveAsync(proposal, actor, ct);
    }
}
