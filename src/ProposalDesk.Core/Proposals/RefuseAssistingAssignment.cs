using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>退回协办: this section is not the one to be asked.</summary>
public sealed class RefuseAssistingAssignment(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, long AssignmentId, string? Reason, long? BetterSectionId, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var better = await db.Sections.FirstOrDefaultAsync(s => s.Id == command.BetterSectionId && s.IsActive, ct);
        proposal.RefuseAssisting(command.AssignmentId, command.Reason, better, actor);
        var roster = await Roster.LoadAsync(db, ct);
        var next = proposal.RefusalCount >= 2 ? roster.DecidingFor(proposal.SupervisingDeputyId) : roster.With(DeskRole.Clerk).ToList();
        foreach (var person in next)
        {
            cases.TellIfOther(person.UserId, proposal, CaseNews.AssistingRefused, "协办被退回，请另行安排",
                $"{proposal.NumberInWords}《{proposal.Title}》的协办被退回，建议由{better!.Name}协办，请另行安排。", actor);
        }

        await cases.SaveAsync(proposal, actor, ct);

        return $"已退回{proposal.NumberInWords}的协办，建议由{better!.Name}协办。";
    }
}
