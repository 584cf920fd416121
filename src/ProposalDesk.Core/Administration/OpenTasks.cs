using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Administration;

/// <summary>What would wait for nobody if a person left, changed the section or lost a role (domain.md §1).</summary>
public sealed class OpenTasks(DeskContext db)
{
    private static readonly DeskRole[] _neverEmpty = [DeskRole.Clerk, DeskRole.Director, DeskRole.Administrator];

    /// <param name="after">The person as they would be then; null where they leave.</param>
    public async Task<OpenWork> OfAsync(long userId, Capacity? after, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        if (roster.Find(userId) is not { } person)
        {
            return OpenWork.None;
        }

        var tasks = new List<OpenTask>();
        if (!MayWrite(after) || after!.SectionId != person.SectionId)
        {
            tasks.AddRange(await WritingAsync(person, ct));
        }

        if (person.SectionId is { } section && person.IsHeadOf(section) && after?.IsHeadOf(section) != true
            && roster.HeadsOf(section).All(p => p.UserId == userId))
        {
            tasks.AddRange(await HeadingAsync(section, ct));
        }

        if (person.IsLeader && after?.IsLeader != true)
        {
            tasks.AddRange(await LeadingAsync(userId, ct));
        }

        return new(
            [.. _neverEmpty.Where(r => person.Is(r) && after?.Is(r) != true && roster.With(r).All(p => p.UserId == userId))
                .Select(r => $"是唯一的{r.Label()}，请先把这个岗位交给另一位同事")],
            tasks);
    }

    /// <summary>Cases in which something is still to come from the section: not the closed ones, unless something waits in them.</summary>
    public static IQueryable<Proposal> Waiting(IQueryable<Proposal> cases) => cases.Where(p => !ProposalStatuses.Gone.Contains(p.Status)
        && (p.Status != ProposalStatus.Closed
            || p.Notices.Any(n => n.ClosedOn == null)
            || p.Replies.Any(r => r.Status == ReplyStatus.Draft || r.Status == ReplyStatus.UnderReview || r.Status == ReplyStatus.Signed
                || (r.Status == ReplyStatus.Sent && r.Commitments.Any(c => c.Status == CommitmentStatus.Open)))));

    private static bool MayWrite(Capacity? person) =>
        person is not null && (person.Is(DeskRole.Handler) || person.Is(DeskRole.SectionHead));

    private async Task<IEnumerable<OpenTask>> WritingAsync(Capacity person, CancellationToken ct)
    {
        var lead = await Waiting(db.Proposals).Where(p => p.HandlerId == person.UserId)
            .OrderBy(p => p.Id).Select(p => new { p.Id, p.CaseNumber, p.Kind, p.Status, p.LeadSectionId }).ToListAsync(ct);
        var assisting = await db.Proposals.Where(p => !ProposalStatuses.Final.Contains(p.Status))
            .SelectMany(p => p.Assignments.Where(a => !a.IsLead && a.HandlerId == person.UserId && a.Status == AssignmentStatus.Accepted
                && a.Opinion == null && a.PassedWithout == null),
                (p, a) => new { p.Id, p.CaseNumber, p.Kind, a.SectionId })
            .OrderBy(x => x.Id).ToListAsync(ct);

        return lead.Select(p => OpenTask.OfSection(
                $"{p.Kind.NumberInWords(p.CaseNumber)}的{(p.Status == ProposalStatus.Closed ? "后续事项（承诺、督办或函件）" : "承办人")}",
                p.LeadSectionId ?? 0, p.Id))
            .Concat(assisting.Select(p => OpenTask.OfSection($"{p.Kind.NumberInWords(p.CaseNumber)}的科室意见还没有写", p.SectionId, p.Id)));
    }

    private async Task<IEnumerable<OpenTask>> HeadingAsync(long section, CancellationToken ct)
    {
        var open = await Waiting(db.Proposals).CountAsync(p => p.LeadSectionId == section || p.Assignments.Any(a =>
            !a.IsLead && a.SectionId == section
                && (a.Status == AssignmentStatus.Pending || (a.Status == AssignmentStatus.Accepted && a.Opinion == null))), ct);

        return open > 0 ? [OpenTask.OfHead($"是科室唯一的负责人，科室还有{open}件没有办完", section)] : [];
    }

    private async Task<IEnumerable<OpenTask>> LeadingAsync(long userId, CancellationToken ct)
    {
        var sections = await db.Sections.Where(s => s.SupervisingDeputyId == userId && s.IsActive)
            .OrderBy(s => s.Order).ThenBy(s => s.Id).Select(s => s.Name)
            .ToListAsync(ct);
        var cases = await Waiting(db.Proposals)
            .Where(p => p.SupervisingDeputyId == userId
                || p.Notices.Any(n => n.ClosedOn == null && n.IssuedById == userId)
                || p.Replies.Any(r => r.Status == ReplyStatus.UnderReview
                    && r.Steps.Any(s => s.Pass == r.Pass && s.Verdict == ReviewVerdict.Pending && s.HolderUserId == userId)))
            .OrderBy(p => p.Id).Select(p => new { p.Id, p.CaseNumber, p.Kind }).ToListAsync(ct);
        var reports = await db.Reports
            .Where(r => r.Status == ReportStatus.UnderReview
                && r.Reviews.Any(x => x.Pass == r.Pass && x.Verdict == ReviewVerdict.Pending && x.HolderUserId == userId))
            .OrderBy(r => r.Id).Select(r => new { r.Id, r.Year, r.Kind }).ToListAsync(ct);

        return (sections.Count > 0 ? [OpenTask.OfLeader($"分管{string.Join("、", sections)}")] : Enumerable.Empty<OpenTask>())
            .Concat(cases.Select(p => OpenTask.OfLeader($"{p.Kind.NumberInWords(p.CaseNumber)}的分管、审核、签发或督办", p.Id)))
            .Concat(reports.Select(r => OpenTask.OfLeader($"{r.Year}年{r.Kind.Label()}等待审核或签发", reportId: r.Id)));
    }
}
