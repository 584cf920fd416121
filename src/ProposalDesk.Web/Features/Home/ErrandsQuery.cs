using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
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
    public IQueryable<Report> Reports(long bureauId, Actor actor, Roster house)
    {
        var isClerk = actor.Is(DeskRole.Clerk);
        // What waits for a leader who has gone falls to the Director.
        var isDirector = actor.Is(DeskRole.Director);
        var leaders = house.People.Where(p => p.IsLeader).Select(p => p.UserId).ToList();
        var users = actor.Hats.Select(h => h.UserId).ToList();
        // Whoever wrote in it does not review it for somebody else either.
        var own = Drafters.MarkOf(actor.UserId);

        return db.Reports.AsNoTracking().Where(r => r.BureauId == bureauId && ((isClerk && r.Status == ReportStatus.Draft) || (r.Status == ReportStatus.UnderReview
            && r.Reviews.Where(x => x.Pass == r.Pass && x.Verdict == ReviewVerdict.Pending).OrderBy(x => x.Order).Take(1)
                .Any(x => users.Contains(x.HolderUserId) || (isDirector && !leaders.Contains(x.HolderUserId)))
            && !r.Reviews.Any(x => x.Pass == r.Pass && ((string)(object)x.Drafters).Contains(own)))));
    }

    /// <summary>Promises of the person's cases that are late or due soon.</summary>
    public IQueryable<Due> Promises(long bureauId, Actor actor, Roster house)
    {
        var users = actor.Hats.Select(h => h.UserId).ToList();
        // Promises whose handler has gone fall to the head of the section, while it has none to the leader of the case.
        var there = house.People.Select(p => p.UserId).ToList();
        var headed = actor.Hats.Where(h => h.Is(DeskRole.SectionHead) && h.SectionId is not null).Select(h => h.SectionId!.Value).ToList();
        var withHead = house.People.Where(p => p.Is(DeskRole.SectionHead) && p.SectionId is not null).Select(p => p.SectionId!.Value).Distinct().ToList();
        var leaders = house.People.Where(p => p.IsLeader).Select(p => p.UserId).ToList();
        var isDirector = actor.Is(DeskRole.Director);
        var soon = actor.Today.AddDays(PromisesDaysAhead);

        return from c in db.Set<Commitment>().AsNoTracking()
               where c.Status == CommitmentStatus.Open && c.DueOn <= soon
               join r in db.Replies on c.ReplyId equals r.Id
               where r.Status == ReplyStatus.Sent
               join p in db.Proposals on r.ProposalId equals p.Id
               where p.BureauId == bureauId && p.HandlerId != null && (users.Contains(p.HandlerId.Value)
                   || (!there.Contains(p.HandlerId.Value) && p.LeadSectionId != null && (headed.Contains(p.LeadSectionId.Value)
                       || (!withHead.Contains(p.LeadSectionId.Value) && (p.SupervisingDeputyId != null && leaders.Contains(p.SupervisingDeputyId.Value) ? users.Contains(p.SupervisingDeputyId.Value) : isDirector)))))
               select new Due { ProposalId = p.Id, CaseNumber = p.CaseNumber, Kind = p.Kind, SessionId = p.SessionId, Commitment = c };
    }

    public async Task<IReadOnlyList<HomePage.Errand>> ReportsAsync(long bureauId, Actor actor, Roster house, CancellationToken ct)
    {
        var reports = await Reports(bureauId, actor, house).OrderBy(r => r.Id)
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

    public async Task<IReadOnlyList<HomePage.Errand>> PromisesAsync(long bureauId, Almanac almanac, Actor actor, Roster house, CancellationToken ct)
    {
        var due = await Promises(bureauId, actor, house).OrderBy(x => x.Commitment.DueOn).ThenBy(x => x.Commitment.Id).ToListAsync(ct);

        return
        [
            .. due.Select(x => new HomePage.Errand(
                $"{x.Kind.NumberInWords(x.CaseNumber)}的承诺",
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
