using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// Closes a section, or opens it again. What it has goes to a successor in one act (domain.md §1): people, cases that still
/// wait for something, parts of other cases; the history keeps the old name and says what became of it.
/// </summary>
public sealed class SwitchSection(DeskContext db, UserManager<DeskUser> users, CaseBook cases, ReseatCases reseat)
{
    /// <param name="SuccessorId">The section that takes over; null where nothing is left to take.</param>
    public sealed record Command(long SectionId, bool IsActive, long? SuccessorId = null);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var section = await db.Sections.SingleAsync(s => s.Id == command.SectionId, ct);
        if (!command.IsActive)
        {
            await EmptyAsync(section, command.SuccessorId, actor, ct);
        }

        section.IsActive = command.IsActive;
        db.Record(actor, $"{(command.IsActive ? "恢复" : "停用")}科室“{section.Name}”。");
        await db.SaveChangesAsync(ct);
        await reseat.ExecuteAsync(actor, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Cases in which the section still has something to do.</summary>
    public static IQueryable<Proposal> CasesOf(DeskContext db, long sectionId) => OpenTasks.Waiting(db.Proposals)
        .Where(p => p.LeadSectionId == sectionId || p.Items.Any(i => i.SectionId == sectionId)
            || p.Assignments
                .Any(a => a.SectionId == sectionId && (a.Status == AssignmentStatus.Pending || a.Status == AssignmentStatus.Accepted)));

    private async Task EmptyAsync(Section section, long? successorId, Actor actor, CancellationToken ct)
    {
        if (section.IsOffice)
        {
            throw new RuleViolationException("office", "局办公室负责收文和送达，不能停用。");
        }

        var people = await db.Users.Where(u => u.SectionId == section.Id && u.IsActive).OrderBy(u => u.Id).ToListAsync(ct);
        var ids = await CasesOf(db, section.Id).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
        if (people.Count == 0 && ids.Count == 0)
        {
            return;
        }

        var left = string.Join("，", new[]
        {
            people.Count > 0 ? $"还有人员{string.Join("、", people.Select(u => u.DisplayName))}" : null,
            ids.Count > 0 ? $"还有{ids.Count}件没有办结" : null,
        }.Where(s => s is not null));
        var successor = await db.Sections
            .SingleOrDefaultAsync(s => s.Id == successorId && s.Id != section.Id && s.BureauId == section.BureauId && s.IsActive, ct)
            ?? throw new RuleViolationException("section-in-use", $"{section.Name}{left}，请选择由哪个科室接续，或者先调整后再停用。", "SuccessorId");

        var house = await Roster.LoadAsync(db, ct);
        foreach (var id in ids)
        {
            var proposal = await cases.OpenAsync(id, version: null, ct);
            proposal.HandOver(section, successor, house, $"{section.Name}停用，由{successor.Name}接续", actor.Now);
            await cases.SaveAsync(proposal, actor, ct);
        }

        await MoveAsync(people, section, successor, actor, ct);
        db.Record(actor, $"{section.Name}{left}，由{successor.Name}接续。");
    }

    // A section keeps its own head; who led the closed one goes on as a handler, unless there is no other head.
    private async Task MoveAsync(List<DeskUser> people, Section section, Section successor, Actor actor, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var hasHead = roster.HeadsOf(successor.Id).Any();
        foreach (var user in people)
        {
            user.SectionId = successor.Id;
            var isHead = await users.IsInRoleAsync(user, nameof(DeskRole.SectionHead));
            if (isHead && hasHead)
            {
                (await users.RemoveFromRoleAsync(user, nameof(DeskRole.SectionHead))).Demand();
                if (!await users.IsInRoleAsync(user, nameof(DeskRole.Handler)))
                {
                    (await users.AddToRoleAsync(user, nameof(DeskRole.Handler))).Demand();
                }
            }

            (await users.UpdateAsync(user)).Demand();
            (await users.UpdateSecurityStampAsync(user)).Demand();
            await db.EndSessionsOfAsync(user.Id, ct);
            db.RecordPower(
                actor, roster, user, isHead, $"roles:{user.Id}:{user.ConcurrencyStamp}", "账号的岗位或科室有改动",
                $"停用{section.Name}，把{user.DisplayName}转到{successor.Name}{(isHead && hasHead ? "，并免去负责人岗位" : "")}。");
        }
    }
}
