using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Figures;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Features.Commitments;

/// <summary>回头看 of a year: every promise of the cases a person may see, in the order of their dates.</summary>
public sealed class FollowUpQuery(DeskContext db, CommitmentsQuery commitments, FigureBook figures)
{
    public async Task<PlainPaper> RunAsync(int year, long bureauId, Actor actor, CancellationToken ct) => FollowUpSheet.Of(
        year,
        await commitments.LinesAsync(year, bureauId, actor, ct),
        await figures.OneAsync(FigureKind.CommitmentsKept, new(year), bureauId, actor.Today, ct, actor),
        await db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == bureauId, ct),
        actor.Today);
}
