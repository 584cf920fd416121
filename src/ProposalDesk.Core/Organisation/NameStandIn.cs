using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>A leader or section head names who acts for them between two days; the administrator may do it for them.</summary>
public sealed class NameStandIn(DeskContext db)
{
    private static readonly DeskRole[] _withStandIn = [DeskRole.SectionHead, DeskRole.DeputyDirector, DeskRole.Director, DeskRole.Clerk];

    public sealed record Command(long ForUserId, long ByUserId, DateOnly From, DateOnly Until);

    /// <summary>Handlers are replaced by their section head instead (domain.md §3.3).</summary>
    public static bool MayBeStoodInFor(Hat person) => _withStandIn.Any(person.Is);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (command.ForUserId != actor.UserId && !actor.Self.Is(DeskRole.Administrator))
        {
            throw new RuleViolationException("not-yours", "只能指定自己的代理人，其他人的由系统管理员办理。", "ForUserId");
        }

        var roster = await Roster.LoadAsync(db, ct);
        var forWhom = roster.Find(command.ForUserId) ?? throw new RuleViolationException("person-gone", "这位同事的账号已经停用，请重新选择。", "ForUserId");
        var byWhom = roster.Find(command.ByUserId) ?? throw new RuleViolationException("person-gone", "这位同事的账号已经停用，请重新选择。", "ByUserId");

        if (!MayBeStoodInFor(forWhom))
        {
            throw new RuleViolationException("no-stand-in-needed", $"{forWhom.Name}不担任需要代理的岗位；承办人有变动时由科室负责人更换承办人。", "ForUserId");
        }

        if (byWhom.Is(DeskRole.Observer))
        {
            throw new RuleViolationException("observer", "督查观察员不能代理局内岗位，请选择另一位同事。", "ByUserId");
        }

        if (await db.StandIns.AnyAsync(
            s => s.ForUserId == command.ForUserId && s.RevokedAt == null && s.From <= command.Until && s.Until >= command.From, ct))
        {
            throw new RuleViolationException("overlap", $"这几天已经有人代理{forWhom.Name}，请先撤销原来的代理，或者改日期。", "From");
        }

        db.StandIns.Add(StandIn.Name(command.ForUserId, command.ByUserId, command.From, command.Until, actor));
        db.Record(actor, $"{forWhom.Name}由{byWhom.Name}代理，{command.From:yyyy-MM-dd}至{command.Until:yyyy-MM-dd}。");
        await db.SaveChangesAsync(ct);
    }
}
