using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.Home;

/// <summary>Reports that wait for a person: to be written, reviewed or signed.</summary>
public sealed class WaitingReportsQuery(DeskContext db)
{
    /// <summary>Reports that wait, for counting and reading alike.</summary>
    public IQueryable<Report> Reports(long bureauId, Actor actor)
    {
        var isClerk = actor.Is(DeskRole.Clerk);
        var users = actor.Capacities.Select(h => h.UserId).ToList();
        // Whoever wrote in it does not review it for somebody else either.
        var own = Drafters.MarkOf(actor.UserId);

        return db.Reports.AsNoTracking()
            .Where(r => r.BureauId == bureauId && ((isClerk && r.Status == ReportStatus.Draft) || (r.Status == ReportStatus.UnderReview
            && r.Reviews.Where(x => x.Pass == r.Pass && x.Verdict == ReviewVerdict.Pending).OrderBy(x => x.Order).Take(1)
                .Any(x => users.Contains(x.HolderUserId))
            && !r.Reviews.Any(x => x.Pass == r.Pass && ((string)(object)x.Drafters).Contains(own)))));
    }

    public async Task<IReadOnlyList<HomePage.ReportTodo>> RunAsync(long bureauId, Actor actor, CancellationToken ct)
    {
        var reports = await Reports(bureauId, actor).OrderBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Year,
                r.Kind,
                r.Status,
                Step = r.Reviews.Where(x => x.Pass == r.Pass && x.Verdict == ReviewVerdict.Pending).OrderBy(x => x.Order)
                    .Select(x => (ReviewStepKind?)x.Kind).FirstOrDefault(),
            })
            .ToListAsync(ct);

        return
        [
            .. reports.Select(r => new HomePage.ReportTodo(
                string.Create(CultureInfo.InvariantCulture, $"{r.Year}年{r.Kind.Label()}"),
                r.Status == ReportStatus.Draft ? "起草中，可以修改或者提交审核" : $"等您{(r.Step == ReviewStepKind.Signature ? "签发" : "审核")}",
                string.Create(CultureInfo.InvariantCulture, $"~/reports/{r.Id}"),
                r.Status == ReportStatus.Draft ? "继续起草" : r.Step == ReviewStepKind.Signature ? "签发" : "审核")),
        ];
    }
}
