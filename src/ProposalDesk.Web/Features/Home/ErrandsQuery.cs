using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Home;

/// <summary>What waits for a person and is no step of a case: reports to write, review or sign, and promises that are due.</summary>
public sealed class ErrandsQuery(DeskContext db)
{
    // A promise is shown this long before its date.
    private const int PromisesDaysAhead = 7;

    /// <summary>Reports that wait, for counting and reading alike.</summary>
    public IQueryable<Report> Reports(long bureauId, Actor actor)
    {
        var isClerk = actor.Is(DeskRole.Clerk);
        var users = actor.Hats.Select(h => h.UserId).ToList();
        // Whoever wrote in it does not review it for somebody else either.
        var own = Drafters.MarkOf(actor.UserId);

        return db.Reports.AsNoTracking().Where(r => r.BureauId == bureauId && ((isClerk && r.Status == ReportStatus.Draft) || (r.Status == ReportStatus.UnderReview
            && users.Contains(r.Reviews.Where(x => x.Pass == r.Pass && x.Verdict == ReviewVerdict.Pending).OrderBy(x => x.Order).Select(x => x.HolderUserId).First())
            && !r.Reviews.Any(x => x.Pass == r.Pass && ((string)(object)x.Drafters).Contains(own)))));
    }

    /// <summary>Promises of the person's cases that are late or due soon.</summary>
    public IQueryable<Due> Promises(long bureauId, Actor actor)
    {
        var users = actor.Hats.Select(h => h.UserId).ToList();
        var soon = actor.Today.AddDays(PromisesDaysAhead);

        return from c in db.Set<Commitment>().AsNoTracking()
               where c.Status == CommitmentStatus.Open && c.DueOn <= soon
               join r in db.Replies on c.ReplyId equals r.Id
               where r.Status == ReplyStatus.Sent
               join p in db.Proposals on r.ProposalId equals p.Id
               where p.BureauId == bureauId && p.HandlerId != null && users.Contains(p.HandlerId.Value)
               select new Due { ProposalId = p.Id, CaseNumber = p.CaseNumber, Kind = p.Kind, SessionId = p.SessionId, Commitment = c };
    }

    public async Task<IReadOnlyList<HomePage.Errand>> ReportsAsync(long bureauId, Actor actor, CancellationToken ct)
    {
        var reports = await Reports(bureauId, actor).OrderBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Year,
                r.Kind,
                r.Status,
                Step = r.Reviews.Where(x => x.Pass == r.Pass && x.Verdict == ReviewVerdict.Pending).OrderBy(x => x.Order).Select(x => (ReviewStepKind?)x.Kind).FirstOrDefault(),
            })
            .ToListAsync(ct);

        return
        [
            .. reports.Select(r => new HomePage.Errand(
                string.Create(CultureInfo.InvariantCulture, $"{r.Year}年{r.Kind.Label()}"),
                r.Status == ReportStatus.Draft ? "起草中，可以修改或者提交审核" : $"等您{(r.Step == ReviewStepKind.Signature ? "签发" : "审核")}",
                null,
                string.Create(CultureInfo.InvariantCulture, $"~/reports/{r.Id}"),
                r.Status == ReportStatus.Draft ? "继续起草" : r.Step == ReviewStepKind.Signature ? "签发" : "审核")),
        ];
    }

    public async Task<IReadOnlyList<HomePage.Errand>> PromisesAsync(long bureauId, Almanac almanac, Actor actor, CancellationToken ct)
    {
        var due = await Promises(bureauId, actor).OrderBy(x => x.Commitment.DueOn).ThenBy(x => x.Commitment.Id).ToListAsync(ct);

        return
        [
            .. due.Select(x => new HomePage.Errand(
                $"第{x.CaseNumber}号{x.Kind.Noun()}的承诺",
                $"{x.Commitment.Text}：{x.Commitment.DueOn.InShort()}前落实",
                x.Commitment.LightOn(actor.Today, almanac.YearOf(x.SessionId).WarningDays, almanac.Calendar),
                StepUrls.PathOf(ProposalStep.SettleCommitment, x.ProposalId),
                "登记落实")),
        ];
    }

    public sealed class Due
    {
        public required long ProposalId { get; init; }

        public required string CaseNumber { get; init; }

        public required ProposalKind Kind { get; init; }

        public required long SessionId { get; init; }

        public required Commitment Commitment { get; init; }
    }
}
