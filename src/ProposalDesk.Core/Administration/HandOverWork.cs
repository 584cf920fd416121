using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Administration;

/// <summary>移交: gives what waits for somebody who leaves a role to a successor, in the transaction in which they leave.</summary>
public sealed class HandOverWork(DeskContext db, UserManager<DeskUser> users, OpenTasks openTasks, CaseBook cases, ReportBook reports)
{
    /// <param name="after">The person as they will be; null where they leave.</param>
    /// <param name="what">What they cannot do before, e.g. 停用.</param>
    /// <exception cref="RuleViolationException">open-tasks: nobody named, or nobody can be; successor-unfit.</exception>
    public async Task ExecuteAsync(
        DeskUser user, Capacity? after, Successors successors, string what, string field, Actor actor, CancellationToken ct)
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
        var chosen = Chosen(work, roster, user, successors, what, field, actor);
        var why = $"{user.DisplayName}{what}，{actor.Name}办理移交";
        var leaver = roster.Find(user.Id)!;
        foreach (var (id, successor) in chosen.Where(c => c.Task.ProposalId is not null)
            .Select(c => (c.Task.ProposalId!.Value, c.To)).DistinctBy(c => c.Value).ToList())
        {
            var proposal = await cases.OpenAsync(id, version: null, ct);
            proposal.HandOver(leaver, successor, why, actor.Now);
            await cases.SaveAsync(proposal, actor, ct);
        }

        foreach (var (id, successor) in chosen.Where(c => c.Task.ReportId is not null).Select(c => (c.Task.ReportId!.Value, c.To)).ToList())
        {
            var report = await db.Reports.Include(r => r.Reviews).Include(r => r.WorkItems.Where(w => w.OpenKey != null))
                .SingleAsync(r => r.Id == id, ct);
            report.HandOver(leaver, successor);
            await reports.KeepWorkAsync(report, actor, ct);
            db.TellHolder(report, actor);
        }

        if (successors.Usual is { } usual && roster.Find(usual) is { } to)
        {
            await HandOverRolesAsync(work, user, to, roster, actor, ct);
        }

        db.Record(actor, $"{user.DisplayName}{what}，" + string.Join("；", chosen.GroupBy(c => c.To.UserId)
            .Select(g => $"由{g.First().To.Name}接替：{string.Join("；", g.Select(c => c.Task.Text))}")) + "。");
        Tell(chosen, user, what, actor);
        await db.SaveChangesAsync(ct);
    }

    // Of each case whoever has it now is told by itself; this says to each successor all that is theirs from now on.
    private void Tell(List<(OpenTask Task, Capacity To)> chosen, DeskUser leaver, string what, Actor actor)
    {
        foreach (var taken in chosen.GroupBy(c => c.To.UserId, c => c.Task).Where(g => g.Key != actor.UserId))
        {
            var number = taken.Count();
            var head = string.Create(CultureInfo.InvariantCulture, $"{leaver.DisplayName}{what}，{number}项由您接替");
            db.Outbox.Add(OutboxMessage.InApp(
                $"hand-over:{Guid.NewGuid():N}", taken.Key, null, $"{head}：{string.Join("；", taken.Select(t => t.Text))}。",
                new OutsideWords($"{number}项由您接替", $"{head}，请在首页查看。"), actor.Now));
        }
    }

    // What is no case and no report goes with the role, to one person.
    private async Task HandOverRolesAsync(
        OpenWork work, DeskUser user, Capacity successor, Roster roster, Actor actor, CancellationToken ct)
    {
        if (work.Tasks.Any(t => t.Kind == OpenTaskKind.Leading) && successor.IsLeader)
        {
            foreach (var section in await db.Sections.Where(s => s.SupervisingDeputyId == user.Id)
                .OrderBy(s => s.Order).ThenBy(s => s.Id).ToListAsync(ct))
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
    }

    private static List<(OpenTask Task, Capacity To)> Chosen(
        OpenWork work, Roster roster, DeskUser user, Successors successors, string what, string field, Actor actor)
    {
        var left = work.Tasks.Where(t => successors.Of(t) is null).ToList();
        if (left.Count > 0)
        {
            var fitting = new OpenWork([], left).Successors(roster, user.Id);
            var how = fitting.Count > 0
                ? $"请选择接替人，例如{string.Join("、", fitting.Take(3).Select(p => p.Name))}"
                : "没有一个人可以全部接替，请逐件指定接替人，或者先给科室另定负责人、分管领导";

            throw new RuleViolationException(
                "open-tasks", $"{user.DisplayName}还有事项没有移交，不能{what}：{string.Join("；", left.Select(t => t.Text))}。{how}。",
                fitting.Count > 0 ? "SuccessorId" : field);
        }

        return [.. work.Tasks.Select(t => (t, Fitting(t, successors, roster, user, actor)))];
    }

    private static Capacity Fitting(OpenTask task, Successors successors, Roster roster, DeskUser user, Actor actor)
    {
        var id = successors.Of(task)!.Value;
        var field = successors.FieldOf(task);
        var successor = roster.Find(id) ?? throw new RuleViolationException("person-gone", "这位同事的账号已经停用，请重新选择接替人。", field);

        if (id == user.Id)
        {
            throw new RuleViolationException("successor-unfit", "接替人不能是本人，请选择另一位同事。", field);
        }

        // Nobody gives powers to themselves (domain.md §1).
        if (id == actor.UserId && task.Kind != OpenTaskKind.Writing)
        {
            throw new RuleViolationException("own-powers", "不能让自己接替负责人或者领导的事项，请由另一位系统管理员办理。", field);
        }

        return task.Fits(successor) ? successor : throw new RuleViolationException(
            "successor-unfit",
            $"{successor.Name}不能接替：{task.Text}。请选择{(task.Kind == OpenTaskKind.Leading ? "一位局领导" : "同一科室的同事")}。", field);
    }

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
            $"指定{successor.Name}接任{successor.SectionName}负责人。");
    }
}
