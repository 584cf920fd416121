using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Features.Sections;

public sealed class SectionsQuery(DeskContext db)
{
    public async Task<SectionsPage> RunAsync(long bureauId, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var sections = await db.Sections.AsNoTracking()
            .Where(s => s.BureauId == bureauId)
            .OrderByDescending(s => s.IsActive).ThenBy(s => s.Order).ThenBy(s => s.Id)
            .ToListAsync(ct);

        return new SectionsPage([.. sections.Select(s => new SectionsPage.Row(
            s.Id, s.Name, s.Order, roster.Find(s.SupervisingDeputyId)?.Name,
            string.Join("、", roster.HeadsOf(s.Id).Select(p => p.Name)), roster.MembersOf(s.Id).Count(), s.IsOffice, s.IsActive))]);
    }

    /// <returns>Null when there is no such section.</returns>
    public async Task<SectionPage?> FindAsync(long bureauId, long? id, SectionForm? entered, CancellationToken ct)
    {
        var section = id is null ? null : await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.BureauId == bureauId, ct);
        if (id is not null && section is null)
        {
            return null;
        }

        var deputies = (await Roster.LoadAsync(db, ct)).With(DeskRole.DeputyDirector)
            .Select(p => new SelectListItem(p.Name, p.UserId.ToString(CultureInfo.InvariantCulture)))
            .ToList();
        var form = entered ?? (section is null
            ? new SectionForm { Order = await db.Sections.CountAsync(s => s.BureauId == bureauId, ct) + 1 }
            : new SectionForm { Name = section.Name, Order = section.Order, SupervisingDeputyId = section.SupervisingDeputyId });

        return new SectionPage(id, section?.IsOffice ?? false, section?.IsActive ?? true, form, deputies);
    }
}
