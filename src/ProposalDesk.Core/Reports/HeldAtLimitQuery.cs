using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// Reads from what waited for whom who had a case when its limit passed: lateness is laid to them, also to the office and
/// the leaders, not to whoever has it today (domain.md §6).
/// </summary>
public sealed class HeldAtLimitQuery(DeskContext db)
{
    private const string Office = "局办公室";
    private const string Leaders = "局领导";

    // What the course waits for, in the order in which one of several is taken.
    private static readonly List<ProposalStep> _course =
    [
        ProposalStep.DecideAssignment, ProposalStep.Assign, ProposalStep.GrantTransfer, ProposalStep.Accept, ProposalStep.RecordContact,
        ProposalStep.DraftReply, ProposalStep.Agree, ProposalStep.Sign, ProposalStep.Send,
    ];

    public async Task<IReadOnlyDictionary<long, HeldAtLimit>> RunAsync(IReadOnlyList<Proposal> late, CancellationToken ct)
    {
        if (late.Count == 0)
        {
            return new Dictionary<long, HeldAtLimit>();
        }

        var limits = late.ToDictionary(c => c.Id, c => c.DueOn.AddDays(1).BeginsAt());
        var ids = limits.Keys.ToList();
        var rows = await db.WorkItems.AsNoTracking()
            .Where(w => w.ProposalId != null && ids.Contains(w.ProposalId.Value) && w.Step != null && _course.Contains(w.Step.Value))
            .Select(w => new Row(w.ProposalId!.Value, w.Step!.Value, w.Holder, w.Since, w.EndedAt)).ToListAsync(ct);
        var sections = await db.Sections.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var people = (await db.Users.AsNoTracking().Select(u => new { u.Id, u.DisplayName, u.SectionId }).ToListAsync(ct))
            .ToDictionary(u => u.Id, u => (u.DisplayName, u.SectionId));

        // One that came in after its limit was late when it came.
        return rows.GroupBy(r => r.ProposalId).ToDictionary(g => g.Key, g => InWords(
            g.Where(r => r.Since < limits[g.Key] && (r.EndedAt is null || r.EndedAt >= limits[g.Key]))
                .OrderBy(r => _course.IndexOf(r.Step)).FirstOrDefault() ?? g.OrderBy(r => r.Since).First()));

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

    private sealed record Row(long ProposalId, ProposalStep Step, string Holder, DateTime Since, DateTime? EndedAt);
}
