using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Acceptance;

/// <summary>Who in a section may be put in charge, each with what they have in hand.</summary>
public sealed class PeopleQuery(DeskContext db)
{
    private static readonly ProposalStatus[] _open = [ProposalStatus.InHandling, ProposalStatus.UnderReview];

    public async Task<IReadOnlyList<SelectListItem>> RunAsync(long? sectionId, CancellationToken ct)
    {
        if (sectionId is not { } section)
        {
            return [];
        }

        var people = (await Roster.LoadAsync(db, ct)).MembersOf(section).Where(p => p.Is(DeskRole.Handler) || p.Is(DeskRole.SectionHead))
            .ToList();
        var ids = people.ConvertAll(p => (long?)p.UserId);
        var load = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.HandlerId) && _open.Contains(p.Status))
            .GroupBy(p => p.HandlerId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, ct);

        return [.. people
            .OrderBy(p => p.Is(DeskRole.Handler) ? 0 : 1).ThenBy(p => load.GetValueOrDefault(p.UserId))
            .Select(p => new SelectListItem(
                $"{p.Name}（{(p.Is(DeskRole.SectionHead) ? "科室负责人，" : "")}在办{load.GetValueOrDefault(p.UserId)}件）",
                p.UserId.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>The sections one may suggest instead.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OtherSectionsAsync(IReadOnlyCollection<long> not, CancellationToken ct) =>
        [.. (await db.Sections.AsNoTracking().Where(s => s.IsActive)
            .OrderBy(s => s.Order).ThenBy(s => s.Id).Select(s => new { s.Id, s.Name })
            .ToListAsync(ct))
            .Where(s => !not.Contains(s.Id)).Select(s => new SelectListItem(s.Name, s.Id.ToString(CultureInfo.InvariantCulture)))];
}
