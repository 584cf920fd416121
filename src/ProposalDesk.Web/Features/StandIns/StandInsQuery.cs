using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.StandIns;

public sealed class StandInsQuery(DeskContext db)
{
    public async Task<StandInsPage> RunAsync(Actor me, bool isForAll, StandInForm? entered, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var isDirector = me.Self.Is(DeskRole.Director);
        var standIns = await db.StandIns.AsNoTracking()
            .Where(s => isForAll || s.ForUserId == me.UserId || s.ByUserId == me.UserId
                || (isDirector && s.ConfirmedAt == null && s.RevokedAt == null))
            .OrderByDescending(s => s.Until).ThenByDescending(s => s.Id)
            .Take(50)
            .ToListAsync(ct);

        return new StandInsPage(
            isForAll,
            isForAll ? "~/administration/stand-ins" : "~/account/stand-ins",
            isForAll || NameStandIn.MayBeStoodInFor(me.Self),
            entered ?? new StandInForm { From = me.Today },
            Choices(roster.People.Where(NameStandIn.MayBeStoodInFor)),
            Choices(roster.People.Where(p => !p.Roles.Any(r => r.StandsApart()) && (isForAll || p.UserId != me.UserId))),
            [.. standIns.Select(s => new StandInsPage.Row(
                s.Id, roster.NameOf(s.ForUserId), roster.NameOf(s.ByUserId), $"{s.From.InWords()}至{s.Until.InWords()}",
                StateOf(s, roster, me.Today),
                s.Until >= me.Today && roster.Find(s.ForUserId) is { } represented && s.MayBeConfirmedBy(me, represented),
                RevokeStandIn.IsOpenTo(s, me) && s.RevokedAt is null && s.Until >= me.Today))]);
    }

    private static string StateOf(StandIn standIn, Roster roster, DateOnly today) => standIn switch
    {
        { RevokedAt: not null } => "已撤销",
        _ when standIn.Until < today => "已结束",
        { IsProposal: true } => roster.Find(standIn.ForUserId)?.Is(DeskRole.Director) == true ? "等本人确认" : "等本人或主要领导确认",
        _ when standIn.From > today => "还没有开始",
        _ => "代理中",
    };

    private static List<SelectListItem> Choices(IEnumerable<Capacity> people) =>
        [.. people.Select(p => new SelectListItem(p.SectionName is null ? p.Name : $"{p.Name}（{p.SectionName}）", p.UserId
            .ToString(CultureInfo.InvariantCulture)))];
}
