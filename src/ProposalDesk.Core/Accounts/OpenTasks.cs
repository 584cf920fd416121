using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Accounts;

/// <summary>What would have no owner without a person in certain roles (domain.md §1).</summary>
public sealed class OpenTasks(DeskContext db)
{
    private static readonly ProposalStatus[] _final = [ProposalStatus.Closed, ProposalStatus.Transferred, ProposalStatus.Withdrawn];

    private static readonly DeskRole[] _neverEmpty = [DeskRole.Clerk, DeskRole.Director, DeskRole.Administrator];

    /// <returns>One sentence per task, without 。</returns>
    public async Task<IReadOnlyList<string>> OfAsync(DeskUser user, IReadOnlyCollection<DeskRole> roles, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var tasks = new List<string>();

        foreach (var role in roles.Intersect(_neverEmpty).Where(role => roster.Find(user.Id)?.Is(role) == true))
        {
            if (roster.With(role).All(p => p.UserId == user.Id))
            {
                tasks.Add($"是唯一的{role.Label()}，请先把这个岗位交给另一位同事");
            }
        }

        if (roles.Contains(DeskRole.Handler))
        {
            tasks.AddRange(await HandledAsync(user.Id, ct));
        }

        if (roles.Contains(DeskRole.SectionHead) && user.SectionId is { } sectionId
            && roster.HeadsOf(sectionId).Any() && roster.HeadsOf(sectionId).All(p => p.UserId == user.Id))
        {
            var open = await db.Proposals.CountAsync(p => p.LeadSectionId == sectionId && !_final.Contains(p.Status), ct);
            if (open > 0)
            {
                tasks.Add($"是科室唯一的负责人，科室还有{open}件没有办结");
            }
        }

        if (roles.Contains(DeskRole.DeputyDirector))
        {
            var sections = await db.Sections.Where(s => s.SupervisingDeputyId == user.Id && s.IsActive).Select(s => s.Name).ToListAsync(ct);
            if (sections.Count > 0)
            {
                tasks.Add($"分管{string.Join("、", sections)}，请先在科室设置中改由其他领导分管");
            }
        }

        return tasks;
    }

    private async Task<List<string>> HandledAsync(long userId, CancellationToken ct)
    {
        var lead = await db.Proposals
            .Where(p => p.HandlerId == userId && !_final.Contains(p.Status))
            .OrderBy(p => p.Id)
            .Select(p => new { p.CaseNumber, p.Title })
            .ToListAsync(ct);
        var assisting = await db.Proposals
            .Where(p => !_final.Contains(p.Status) && p.Assignments.Any(a =>
                !a.IsLead && a.HandlerId == userId && a.Status == AssignmentStatus.Accepted && a.Opinion == null))
            .OrderBy(p => p.Id)
            .Select(p => new { p.CaseNumber, p.Title })
            .ToListAsync(ct);

        var promises = await db.Proposals
            .Where(p => p.HandlerId == userId && _final.Contains(p.Status) && p.Replies.Any(r => r.Status == ReplyStatus.Sent && r.Commitments.Any(c => c.Status == CommitmentStatus.Open)))
            .OrderBy(p => p.Id)
            .Select(p => new { p.CaseNumber, p.Title })
            .ToListAsync(ct);

        return
        [
            .. promises.Select(p => $"第{p.CaseNumber}号《{p.Title}》的承诺事项还没有落实"),
            .. lead.Select(p => $"第{p.CaseNumber}号《{p.Title}》的承办人"),
            .. assisting.Select(p => $"第{p.CaseNumber}号《{p.Title}》的科室意见还没有写"),
        ];
    }
}
