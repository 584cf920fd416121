using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

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
        var section = id is null ? null : await db.Sections.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Id == id && s.BureauId == bureauId, ct);
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

        var page = new SectionPage(id, section?.IsOffice ?? false, section?.IsActive ?? true, form, deputies);

        if (section is null)
        {
            return page;
        }

        var cases = await CasesLeftAsync(section, ct);

        return page with
        {
            Left = await LeftAsync(section, cases.Count, ct),
            CasesLeft = cases,
            Successors = await db.Sections.AsNoTracking().Where(s => s.BureauId == bureauId && s.IsActive && s.Id != section.Id)
                .OrderBy(s => s.Order).ThenBy(s => s.Id)
                .Select(s => new SelectListItem(s.Name, s.Id.ToString(CultureInfo.InvariantCulture))).ToListAsync(ct),
            CasesOfDeputy = section.SupervisingDeputyId is { } deputy
                ? await OpenTasks.Waiting(db.Proposals)
                    .CountAsync(p => p.LeadSectionId == section.Id && p.SupervisingDeputyId == deputy, ct)
                : 0,
        };
    }

    private async Task<IReadOnlyList<string>> CasesLeftAsync(Section section, CancellationToken ct) =>
        [.. (await SwitchSection.CasesOf(db, section.Id).OrderBy(p => p.Id).Select(p => new { p.Kind, p.CaseNumber }).ToListAsync(ct))
            .Select(p => p.Kind.NumberInWords(p.CaseNumber))];

    private async Task<string?> LeftAsync(Section section, int cases, CancellationToken ct)
    {
        var people = await db.Users.Where(u => u.SectionId == section.Id && u.IsActive).OrderBy(u => u.Id).Select(u => u.DisplayName)
            .ToListAsync(ct);

        return people.Count == 0 && cases == 0 ? null : string.Join("，", new[]
        {
            people.Count > 0 ? $"人员{string.Join("、", people)}" : null,
            cases > 0 ? $"{cases}件没有办完的提案、建议" : null,
        }.Where(s => s is not null));
    }
}
