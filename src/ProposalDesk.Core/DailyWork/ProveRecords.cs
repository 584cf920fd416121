using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.DailyWork;

/// <summary>
/// Checks the records, every day and whenever somebody asks: what was found stands in the security log, and whoever reads
/// that hears at once of rows that were changed past the desk.
/// </summary>
public sealed class ProveRecords(DeskContext db, CheckRecords check)
{
    /// <returns>What was found.</returns>
    public async Task<CheckRecords.Outcome> ExecuteAsync(Actor actor, CancellationToken ct)
    {
        var outcome = await check.ExecuteAsync(ct);
        var sentence = InWords(outcome);
        db.RecordSecurity(actor, SecurityEventKind.Check, sentence);
        if (outcome.Breaks.Count > 0)
        {
            var roster = await Roster.LoadAsync(db, ct);
            foreach (var reader in roster.With(DeskRole.Director).Concat(roster.With(DeskRole.Auditor)).DistinctBy(p => p.UserId))
            {
                db.Outbox.Add(OutboxMessage.InApp(
                    $"records:{actor.Now:yyyyMMddHHmmss}:{outcome.Links}:{reader.UserId}", reader.UserId, null, sentence,
                    new OutsideWords("记录核对发现改动", "系统记录的每日核对发现有改动，请登录系统查看安全日志。"), actor.Now, places: ["/security-log"]));
            }
        }

        await db.SaveChangesAsync(ct);

        return outcome;
    }

    /// <summary>核对了1203条，记录完整。</summary>
    public static string InWords(CheckRecords.Outcome outcome) => outcome.Breaks.Count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"核对了{outcome.Links}条，记录完整。")
        : string.Create(CultureInfo.InvariantCulture, $"核对了{outcome.Links}条，发现{outcome.Breaks.Count}处不是系统写的：")
            + string.Join("；", outcome.Breaks.Select(b => b.Sentence)) + "。";
}
