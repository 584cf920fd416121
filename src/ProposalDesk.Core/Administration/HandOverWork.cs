using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Core.Administration;

/// <summary>移交: gives what waits for somebody who leaves a role to a successor, in the transaction in which they leave.</summary>
public sealed class HandOverWork(DeskContext db, UserManager<DeskUser> users, OpenTasks openTasks, CaseBook cases, ReportBook reports)
{
    /// <param name="after">The person as they will be; null where they leave.</param>
    /// <param name="what">What they cannot do before, e.g. 停用.</param>
    /// <exception cref="RuleViolationException">open-tasks: nobody named, or nobody can be; successor-unfit.</exception>
    public async Task ExecuteAsync(
        DeskUser user, Capacity? after, long? successorId, string what, string field, Actor actor, CancellationToken ct)
    {
        var work = await openTasks.OfAsync(user.Id, after, ct);
        if (work.Blocking.Count > 0)
        {
            throw new RuleViolationException(
                "open-tasks", $"{user.DisplayName}还有事项没有移交，不能{what}：{string.Join("；", work.Blocking)}。", field);
        }

        if (work.Tasks.Count == 0)
        {
            return;
        }

        var roster = await Roster.LoadAsync(db, ct);
        var successor = Chosen(work, roster, user, successorId, what, field, actor);
        var why = $"{user.DisplayName}{what}，{actor.Name}办理移交";
        var leaver = roster.Find(user.Id)!;
        foreach (var id in work.Tasks.Select(t => t.ProposalId).OfType<long>().Distinct().ToList())
        {
            var proposal = await cases.OpenAsync(id, version: null, ct);
            proposal.HandOver(leaver, successor, why, actor.Now);
            await cases.SaveAsync(proposal, actor, ct);
        }

        foreach (var id in work.Tasks.Select(t => t.ReportId).OfType<long>().ToList())
        {
            var report = await db.Reports.Include(r => r.Reviews).Include(r => r.WorkItems.Where(w => w.OpenKey != null))
                .SingleAsync(r => r.Id == id, ct);
            report.HandOver(leaver, successor);
            await reports.KeepWorkAsync(report, actor, ct);
            db.TellHolder(report, actor);
        }

        if (work.Tasks.Any(t => t.Kind == OpenTaskKind.Leading))
        {
            foreach (var section in await db.Sections.Where(s => s.SupervisingDeputyId == user.Id).ToListAsync(ct))
            {
                section.SupervisingDeputyId = successor.UserId;
                db.TellOfPower(
                    actor, roster, [user.Id, successor.UserId], $"supervises:{Guid.NewGuid():N}", "科室的分管领导有改动",
                    $"{actor.Name}把{section.Name}的分管领导由{user.DisplayName}改为{successor.Name}。");
            }
        }

        if (work.Tasks.Any(t => t.Kind == OpenTaskKind.Heading))
        {
            await MakeHeadAsync(successor, roster, actor, ct);
        }

        db.Record(actor, $"{user.DisplayName}{what}，由{successor.Name}接替：{string.Join("；", work.Tasks.Select(t => t.Text))}。");
        await db.SaveChangesAsync(ct);
    }

    private static Capacity Chosen(OpenWork work, Roster roster, DeskUser user, long? successorId, string what, string field, Actor actor)
    {
        var fitting = work.Successors(roster, user.Id);
        var tasks = string.Join("；", work.Tasks.Select(t => t.Text));
        if (successorId is not { } id)
        {
            var how = fitting.Count > 0
                ? $"请选择接替人，例如{string.Join("、", fitting.Take(3).Select(p => p.Name))}"
                : "没有一个人可以全部接替，请先在提案里更换承办人，或者给科室另定负责人、分管领导";

            throw new RuleViolationException(
                "open-tasks", $"{user.DisplayName}还有事项没有移交，不能{what}：{tasks}。{how}。", fitting.Count > 0 ? "SuccessorId" : field);
        }

        var successor = roster.Find(id) ?? throw new RuleViolationException("person-gone", "这位同事的账号已经停用，请重新选择接替人。", "SuccessorId");

        if (id == user.Id)
        {
            throw new RuleViolationException("successor-unfit", "接替人不能是本人，请选择另一位同事。", "SuccessorId");
        }

        // Nobody gives powers to themselves (domain.md §1).
        if (id == actor.UserId && work.Tasks.Any(t => t.Kind != OpenTaskKind.Writing))
        {
            throw new RuleViolationException("own-powers", "不能让自己接替负责人或者领导的事项，请由另一位系统管理员办理。", "SuccessorId");
        }

        return work.Tasks.FirstOrDefault(t => !t.Fits(successor)) is { } unfit
            ? throw new RuleViolationException("successor-unfit", $"{successor.Name}不能接替：{unfit.Text}。请选择{Whom(work)}。", "SuccessorId")
            : successor;
    }

    private static string Whom(OpenWork work) => work.Tasks.Any(t => t.Kind == OpenTaskKind.Leading) ? "一位局领导" : "同一科室的同事";

    private async Task MakeHeadAsync(Capacity successor, Roster roster, Actor actor, CancellationToken ct)
    {
        if (successor.Is(DeskRole.SectionHead))
        {
            return;
        }

        var user = await db.Users.SingleAsync(u => u.Id == successor.UserId, ct);
        (await users.AddToRoleAsync(user, nameof(DeskRole.SectionHead))).Demand();
        (await users.UpdateSecurityStampAsync(user)).Demand();
        await db.EndSessionsOfAsync(user.Id, ct);
        db.RecordPower(actor, roster, user, isTold: true, $"roles:{user.Id}:{user.ConcurrencyStamp}", "账号的岗位有改动",
            $"{successor.Name}接任{successor.SectionName}负责人。");
    }
}
