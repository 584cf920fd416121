using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Supervision;

/// <summary>
/// Reads from what waited for whom who had a case when its limit passed: lateness is laid to them, also to the office and
/// the leaders, not to whoever has it today (domain.md §6).
/// </summary>
public sealed class HeldAtLimitQuery(DeskContext db)
{
    internal const string Office = "局办公室";
    private const string Leaders = "局领导";

    // What the course waits for, in the order in which one of several is taken.
    private static readonly List<ProposalStep> _course =
    [
        ProposalStep.DecideAssignment, ProposalStep.Assign, ProposalStep.GrantTransfer, ProposalStep.Accept, ProposalStep.RecordContact,
        ProposalStep.DraftReply, ProposalStep.Agree, ProposalStep.Sign, ProposalStep.Send,
    ];

    public async Task<IReadOnlyDictionary<long, HeldAtLimit>> RunAsync(IQueryable<Proposal> late, CancellationToken ct)
    {
        var rows = await (
            from p in late
            join w in db.WorkItems on p.Id equals w.ProposalId
            where w.Step != null && _course.Contains(w.Step.Value)
            select new Row(p.Id, p.DueOn, w.Step!.Value, w.Holder, w.Since, w.EndedAt)).ToListAsync(ct);
        var sections = await db.Sections.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var people = (await db.Users.AsNoTracking().Select(u => new { u.Id, u.DisplayName, u.SectionId }).ToListAsync(ct))
            .ToDictionary(u => u.Id, u => (u.DisplayName, u.SectionId));

        return rows.GroupBy(r => r.ProposalId).ToDictionary(g => g.Key, g => InWords(FirstOf([.. g])));

        HeldAtLimit InWords(Row row)
        {
            var (kind, id) = row.Holder.Split(':') is [var named, var number]
                ? (named, long.Parse(number, CultureInfo.InvariantCulture)) : (row.Holder, 0);

            return kind switch
            {
                "head" => new(sections.GetValueOrDefault(id, Office), $"{sections.GetValueOrDefault(id)}负责人"),
                "user" when people.TryGetValue(id, out var person) => person.SectionId is { } section
                    ? new(sections[section], person.DisplayName) : new(Leaders, person.DisplayName),
                nameof(HolderKind.DeputyDirector) => new(Leaders, "分管领导"),
                nameof(HolderKind.Director) => new(Leaders, "主要领导"),
                _ => new(Office, "收文办理员"),
            };
        }
    }

    // One that came in after its limit was late when it came.
    private static Row FirstOf(List<Row> rows)
    {
        var limit = rows[0].DueOn.AddDays(1).BeginsAt();

        return rows.Where(r => r.Since < limit && (r.EndedAt is null || r.EndedAt >= limit)).MinBy(r => _course.IndexOf(r.Step))
            ?? rows.MinBy(r => r.Since)!;
    }

    private sealed record Row(long ProposalId, DateOnly DueOn, ProposalStep Step, string Holder, DateTime Since, DateTime? EndedAt);
}
