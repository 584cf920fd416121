using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Submissions;

/// <summary>Tells each section head which of their cases hold the annual report up, each day once.</summary>
public sealed class TellSections(DeskContext db)
{
    /// <summary>After the annual report was refused; added, not saved.</summary>
    public async Task OfRefusalAsync(HandlingYear year, Actor actor, CancellationToken ct)
    {
        var keys = new Dictionary<string, (long UserId, string Text)>();
        foreach (var (userId, cases) in await db.OpenBySectionHeadAsync(year.Id, await Roster.LoadAsync(db, ct), ct))
        {
            keys[string.Create(CultureInfo.InvariantCulture, $"annual-refused:{year.Year}:{actor.Today:yyyyMMdd}:{userId}")] =
                (userId, $"{year.Year}年全年办理情况因有件未答复不能报送，其中您科室{cases}，请抓紧答复。");
        }

        var wanted = keys.Keys.ToList();
        var said = await db.Outbox.AsNoTracking().Where(m => wanted.Contains(m.Key)).Select(m => m.Key).ToListAsync(ct);
        foreach (var (key, message) in keys.Where(k => !said.Contains(k.Key)))
        {
            db.Outbox.Add(OutboxMessage.InApp(
                key, message.UserId, null, message.Text, new OutsideWords("全年办理情况不能报送：请答复本科室的件", message.Text), actor.Now,
                places: [StatutoryKind.AnnualReport.Place(year.Year)]));
        }
    }
}
