using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>转送督查室: every returned sheet that has not gone yet, with the date.</summary>
public sealed class ForwardReturnedSheets(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, DateOnly? ForwardedOn, long Version);

    /// <returns>To whom they went.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var on = command.ForwardedOn ?? throw new RuleViolationException("forwarded-on", "请填写转送日期。", "ForwardedOn");
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var office = await db.Bureaus.Where(b => b.Id == proposal.BureauId).Select(b => b.InspectionOffice).SingleAsync(ct);
        proposal.ForwardSheets(on, office, actor);
        await cases.SaveAsync(proposal, actor, ct);

        return office;
    }
}
