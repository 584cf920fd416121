using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>A leader or section head names who acts for them between two days; the administrator may propose it for them.</summary>
public sealed class NameStandIn(DeskContext db)
{
    private static readonly DeskRole[] _withStandIn = [DeskRole.SectionHead, DeskRole.DeputyDirector, DeskRole.Director, DeskRole.Clerk];

    public sealed record Command(long ForUserId, long ByUserId, DateOnly From, DateOnly Until);

    /// <summary>Handlers are replaced by their section head instead (domain.md §3.3).</summary>
    public static bool MayBeStoodInFor(Capacity person) => _withStandIn.Any(person.Is);

    /// <returns>What is so now, as a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var standIn = StandIn.Name(command.ForUserId, command.ByUserId, command.From, command.Until, actor);
        Check(standIn, roster);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var others = await db.StandIns.Where(s =>
            s.ForUserId == standIn.ForUserId && s.RevokedAt == null && s.From <= standIn.Until && s.Until >= standIn.From).ToListAsync(ct);
        if (others.Exists(s => !s.IsProposal || standIn.IsProposal))
        {
            throw new RuleViolationException("overlap", $"这几天已经有人代理{roster.NameOf(standIn.ForUserId)}，请先撤销原来的代理，或者改日期。", "From");
        }

        // Whoever names their own has answered what was proposed for the same days.
        others.ForEach(s => s.Revoke(actor.Now));
        db.StandIns.Add(standIn);
        await db.SaveChangesAsync(ct);
        db.RecordAndTell(
            standIn, "named", standIn.IsProposal ? "提出" : "指定", standIn.IsProposal ? Waiting(standIn, roster) : "", roster, actor);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return standIn.IsProposal
            ? $"代理安排已经提出，还没有生效。{Waiting(standIn, roster)}"
            : "代理人已经指定。代理期间，经过里会写明由谁代谁办理。";
    }

    /// <summary>Both have to be here, one with something to be stood in for, the other of the house.</summary>
    internal static void Check(StandIn standIn, Roster roster)
    {
        var forWhom = roster.Find(standIn.ForUserId) ?? throw new RuleViolationException("person-gone", "这位同事的账号已经停用，请重新选择。", "ForUserId");
        var byWhom = roster.Find(standIn.ByUserId) ?? throw new RuleViolationException("person-gone", "这位同事的账号已经停用，请重新选择。", "ByUserId");
        if (!MayBeStoodInFor(forWhom))
        {
            throw new RuleViolationException("no-stand-in-needed", $"{forWhom.Name}不担任需要代理的岗位；承办人有变动时由科室负责人更换承办人。", "ForUserId");
        }

        if (byWhom.Roles.FirstOrDefault(r => r.StandsApart(), DeskRole.Handler) is var role && role.StandsApart())
        {
            throw new RuleViolationException("observer", $"{role.Label()}不能代理局内岗位，请选择另一位同事。", "ByUserId");
        }
    }

    private static string Waiting(StandIn standIn, Roster roster) =>
        roster.Find(standIn.ForUserId)!.Is(DeskRole.Director)
            ? $"要等{roster.NameOf(standIn.ForUserId)}本人确认后才生效。"
            : $"要等{roster.NameOf(standIn.ForUserId)}本人或者主要领导确认后才生效。";
}
