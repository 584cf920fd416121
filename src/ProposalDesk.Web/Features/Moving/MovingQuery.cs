using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Proposals;

namespace ProposalDesk.Web.Features.Moving;

/// <summary>The cases that would move, as they stand now.</summary>
public sealed class MovingQuery(DeskContext db, DeadlineBasisBook bases)
{
    public async Task<MovingPage> RunAsync(MovingForm form, ListFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        IReadOnlyList<long> ids = form.Cases is not null ? form.Shown()
            : form.All
            ? await (await FilteredCases.OpenAsync(db, bases, filter, bureauId, actor, ct)).Found.Select(c => c.Case.Id).ToListAsync(ct)
            : form.Ids;
        var rows = await db.Proposals.AsNoTracking().Where(ProposalAccess.VisibleTo(actor))
            .Where(p => p.BureauId == bureauId && ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.CaseNumber,
                p.Kind,
                p.Title,
                p.LeadSectionName,
                p.HandlerName,
                p.HolderText,
                p.Status,
                HasPromise = p.Replies.Any(r => r.Commitments.Any(c => c.Status == CommitmentStatus.Open)),
            })
            .ToListAsync(ct);

        return new(
            form,
            [.. (await db.Sections.AsNoTracking().Where(s => s.BureauId == bureauId && s.IsActive).OrderBy(s => s.Order).ThenBy(s => s.Id)
                .Select(s => new { s.Id, s.Name }).ToListAsync(ct))
                .Select(s => new SelectListItem(s.Name, s.Id.ToString(CultureInfo.InvariantCulture)))],
            [.. rows.OrderBy(r => r.Kind).ThenBy(r => r.CaseNumber.Length).ThenBy(r => r.CaseNumber, StringComparer.Ordinal)
                .Select(r => new MovingPage.Row(
                    r.Id, r.Kind.NumberInWords(r.CaseNumber), r.Title, r.LeadSectionName, r.HandlerName, r.HolderText,
                    WhyNot(r.Status, r.HasPromise)))]);
    }

    // The table says who may; this says beforehand which would be refused.
    private static string? WhyNot(ProposalStatus status, bool hasPromise) => status switch
    {
        ProposalStatus.Closed when !hasPromise => "已办结，没有待落实的承诺",
        ProposalStatus.Closed => null,
        _ when ProposalWorkflow.From(status).Any(r => r.Step == ProposalStep.MoveToSection) => null,
        ProposalStatus.Received => "还没有分派",
        ProposalStatus.Assigned => "还没有签收，请直接改派",
        _ => status.Label(),
    };
}
