using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// Adds a section, or changes its name, place and supervising deputy. Cases of the section that still wait for something
/// and name the former deputy go to the new one with it.
/// </summary>
public sealed class SaveSection(DeskContext db, CaseBook cases)
{
    /// <param name="Id">Null for a new section.</param>
    public sealed record Command(long BureauId, long? Id, string Name, int Order, long? SupervisingDeputyId);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var name = command.Name.Trim();
        if (await db.Sections.AnyAsync(s => s.BureauId == command.BureauId && s.Name == name && s.Id != command.Id, ct))
        {
            throw new RuleViolationException("section-exists", $"已经有“{name}”，请换一个名称，或者恢复停用的科室。", "Name");
        }

        if (command.Id is { } id)
        {
            var section = await db.Sections.SingleAsync(s => s.Id == id && s.BureauId == command.BureauId, ct);
            await TellOfLeaderAsync(name, section.SupervisingDeputyId, command.SupervisingDeputyId, actor, ct);
            if (section.SupervisingDeputyId is { } before && command.SupervisingDeputyId is { } next && before != next)
            {
                await MoveCasesAsync(section, before, next, actor, ct);
            }

            var changes = await ChangesAsync(section, name, command, ct);
            (section.Name, section.Order, section.SupervisingDeputyId) = (name, command.Order, command.SupervisingDeputyId);
            if (!changes.IsEmpty)
            {
                db.Record(actor, $"修改科室“{name}”：{changes.InWords}。");
            }
        }
        else
        {
            await TellOfLeaderAsync(name, null, command.SupervisingDeputyId, actor, ct);
            db.Sections.Add(new Section
            {
                BureauId = command.BureauId,
                Name = name,
                Order = command.Order,
                SupervisingDeputyId = command.SupervisingDeputyId,
            });
            db.Record(actor, $"新设科室“{name}”。");
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<OldAndNew> ChangesAsync(Section section, string name, Command command, CancellationToken ct)
    {
        var deputies = await db.Users.Where(u => u.Id == section.SupervisingDeputyId || u.Id == command.SupervisingDeputyId)
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);

        return new OldAndNew().Say("名称", section.Name, name)
            .Say("次序", section.Order.ToString(CultureInfo.InvariantCulture), command.Order.ToString(CultureInfo.InvariantCulture))
            .Say("分管领导", NameOf(section.SupervisingDeputyId), NameOf(command.SupervisingDeputyId));

        string? NameOf(long? id) => id is { } deputy ? deputies.GetValueOrDefault(deputy) : null;
    }

    private async Task MoveCasesAsync(Section section, long before, long next, Actor actor, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var to = DemandLeader(roster, next);
        var name = await db.Users.Where(u => u.Id == before).Select(u => u.DisplayName).SingleAsync(ct);
        var from = roster.Find(before) ?? new Capacity(before, name, new HashSet<DeskRole>(), null, null);
        var ids = await OpenTasks.Waiting(db.Proposals).Where(p => p.LeadSectionId == section.Id && p.SupervisingDeputyId == before)
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
        foreach (var id in ids)
        {
            var proposal = await cases.OpenAsync(id, version: null, ct);
            proposal.HandOver(from, to, $"{section.Name}改由{to.Name}分管", actor.Now);
            await cases.SaveAsync(proposal, actor, ct);
        }
    }

    private static Capacity DemandLeader(Roster roster, long id) => roster.Find(id) is { IsLeader: true } leader
        ? leader
        : throw new RuleViolationException("deputy-gone", "这位领导的账号已经停用，或者不再担任领导岗位，请重新选择。", "SupervisingDeputyId");

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
        if (after is not null)
        {
            DemandLeader(roster, after.Value);
        }

        var concerned = new[] { before, after }.OfType<long>().ToList();
        db.TellOfPower(
            actor, roster, concerned, $"supervises:{Guid.NewGuid():N}", "科室的分管领导有改动",
            $"{actor.Name}把{section}的分管领导由{(before is null ? "（未设）" : roster.NameOf(before))}改为"
                + $"{(after is null ? "（未设）" : roster.NameOf(after))}。");
    }
}
