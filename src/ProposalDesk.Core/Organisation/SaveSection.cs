using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>Adds a section, or changes its name, place and supervising deputy.</summary>
public sealed class SaveSection(DeskContext db)
{
    /// <param name="Id">Null for a new section.</param>
    public sealed record Command(long BureauId, long? Id, string Name, int Order, long? SupervisingDeputyId);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var name = command.Name.Trim();
        if (await db.Sections.AnyAsync(s => s.BureauId == command.BureauId && s.Name == name && s.Id != command.Id, ct))
        {
            throw new RuleViolationException("section-exists", $"已经有“{name}”，请换一个名称，或者恢复停用的科室。", "Name");
        }

        if (command.Id is { } id)
        {
            var section = await db.Sections.SingleAsync(s => s.Id == id && s.BureauId == command.BureauId, ct);
            await TellOfLeaderAsync(name, section.SupervisingDeputyId, command.SupervisingDeputyId, actor, ct);
            (section.Name, section.Order, section.SupervisingDeputyId) = (name, command.Order, command.SupervisingDeputyId);
            db.Record(actor, $"修改科室“{name}”。");
        }
        else
        {
            await TellOfLeaderAsync(name, null, command.SupervisingDeputyId, actor, ct);
            db.Sections.Add(new Section { BureauId = command.BureauId, Name = name, Order = command.Order, SupervisingDeputyId = command.SupervisingDeputyId });
            db.Record(actor, $"新设科室“{name}”。");
        }

        await db.SaveChangesAsync(ct);
    }

    // 分管 is power over the cases of a section: nobody takes it for themselves (domain.md §1).
    private async Task TellOfLeaderAsync(string section, long? before, long? after, Actor actor, CancellationToken ct)
    {
        if (before == after)
        {
            return;
        }

        if (after == actor.UserId)
        {
            throw new RuleViolationException("own-powers", "不能让自己分管科室，请由另一位系统管理员办理。", "SupervisingDeputyId");
        }

        var roster = await Roster.LoadAsync(db, ct);
        var concerned = new[] { before, after }.OfType<long>().ToList();
        db.TellOfPower(
            actor, roster, concerned, $"supervises:{Guid.NewGuid():N}", "科室的分管领导有改动",
            $"{actor.Name}把{section}的分管领导由{(before is null ? "（未设）" : roster.NameOf(before))}改为{(after is null ? "（未设）" : roster.NameOf(after))}。");
    }
}
