using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Figures;

/// <summary>Forgets a saved view of one's own; one that is gone already is no error.</summary>
public sealed class DropView(DeskContext db)
{
    public Task ExecuteAsync(long id, Actor actor, CancellationToken ct) =>
        db.SavedViews.Where(v => v.Id == id && v.UserId == actor.UserId).ExecuteDeleteAsync(ct);
}
