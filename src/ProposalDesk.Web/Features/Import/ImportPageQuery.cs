using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Import;

/// <summary>The start of an import, and the batches that wait to be confirmed.</summary>
public sealed class ImportPageQuery(DeskContext db)
{
    public async Task<ImportForm> NewAsync(DateOnly today, CancellationToken ct)
    {
        var last = await db.Proposals.AsNoTracking().OrderByDescending(p => p.Id)
            .Select(p => new { p.Kind, p.SessionId, p.ReferredOn, p.ReferralNotice }).FirstOrDefaultAsync(ct);

        var sessions = await db.Sessions.AsNoTracking().ToListAsync(ct);
        var kind = last?.Kind ?? (sessions.Select(s => s.Kind).Distinct().ToList() is [var only] ? only : ProposalKind.CppccProposal);

        return await RunAsync(
            new ImportForm
            {
                Kind = kind,
                SessionId = SessionFit.Of(kind, last?.SessionId, sessions),
                Year = today.Year,
                ReferredOn = last?.ReferredOn ?? today,
                ReferralNotice = last?.ReferralNotice,
            },
            ct);
    }

    public async Task<ImportForm> RunAsync(ImportForm form, CancellationToken ct)
    {
        var sessions = await (
            from s in db.Sessions.AsNoTracking()
            join y in db.HandlingYears on s.HandlingYearId equals y.Id
            orderby y.Year descending, s.Id descending
            select new { s.Id, s.Name, s.Kind, y.Year }).ToListAsync(ct);
        var groups = Enum.GetValues<ProposalKind>().ToDictionary(k => k, k => new SelectListGroup { Name = k.Label() });
        form.Sessions = [.. sessions.Select(s =>
            new SelectListItem($"{s.Name}（{s.Year}年度）", s.Id.ToString(CultureInfo.InvariantCulture)) { Group = groups[s.Kind] })];
        form.Waiting = await (
            from b in db.ImportBatches.AsNoTracking()
            where b.ConfirmedAt == null
            join u in db.Users on b.CreatedById equals u.Id
            orderby b.Id descending
            select new ImportForm.WaitingBatch(b.PublicId, b.FileName, b.SessionName, b.CreatedAt, u.DisplayName, b.ReviewedBy,
                b.ReviewedAt)).Take(50).ToListAsync(ct);

        return form;
    }
}
