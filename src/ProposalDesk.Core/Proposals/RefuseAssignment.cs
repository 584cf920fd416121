using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Proposals;

/// <summary>退回分派: the lead section is not the right one.</summary>
public sealed class RefuseAssignment(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, string? Reason, long? BetterSectionId, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var better = await db.Sections.FirstOrDefaultAsync(s => s.Id == command.BetterSectionId && s.IsActive, ct);
        proposal.Refuse(command.Reason, better, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return $"已退回{proposal.NumberInWords}，建议由{better!.Name}办理，现在由{proposal.HolderText}处理。";
    }
}
