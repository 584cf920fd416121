using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Organisation;

/// <summary>Deactivates a section that has neither people nor open cases, or opens it again.</summary>
public sealed class SwitchSection(DeskContext db)
{
    public sealed record Command(long SectionId, bool IsActive);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var section = await db.Sections.SingleAsync(s => s.Id == command.SectionId, ct);
        if (!command.IsActive)
        {
            await DemandNothingOpenAsync(section, ct);
        }

        section.IsActive = command.IsActive;
        db.Record(actor, $"{(command.IsActive ? "恢复" : "停用")}科室“{section.Name}”。");
        await db.SaveChangesAsync(ct);
    }

    private async Task DemandNothingOpenAsync(Section section, CancellationToken ct)
    {
        if (section.IsOffice)
        {
            throw new RuleViolationException("office", "局办公室负责收文和送达，不能停用。");
        }

        ProposalStatus[] final = [ProposalStatus.Closed, ProposalStatus.Transferred, ProposalStatus.Withdrawn];
        var people = await db.Users.Where(u => u.SectionId == section.Id && u.IsActive).OrderBy(u => u.Id).Select(u => u.DisplayName).ToListAsync(ct);
        var cases = await db.Proposals
            .CountAsync(p => !final.Contains(p.Status) && (p.LeadSectionId == section.Id || p.Assignments.Any(a => a.SectionId == section.Id)), ct);

        if (people.Count > 0 || cases > 0)
        {
            var left = string.Join("，", new[]
            {
                people.Count > 0 ? $"还有人员{string.Join("、", people)}" : null,
                cases > 0 ? $"还有{cases}件没有办结" : null,
            }.Where(s => s is not null));
            throw new RuleViolationException("section-in-use", $"{section.Name}{left}，请先调整后再停用。");
        }
    }
}
