using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Supervision;

/// <summary>催办 by a person: goes to whoever is responsible and to the section head, and counts on the case.</summary>
public sealed class ChaseByHand(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, long? DeadlineId, string? Words, long Version);

    /// <returns>Who was chased, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var row = proposal.Deadlines.FirstOrDefault(d => d.IsOpen && d.Id == command.DeadlineId)
            ?? throw new RuleViolationException("deadline-missing", "请选择要催办的时限。", "DeadlineId");
        var what = $"{row.Kind.Label()}{row.DueOn.InWords()}";
        proposal.Chase(what, command.Words, actor);

        var roster = await Roster.LoadAsync(db, ct);
        // What waits for the clerk is no section's.
        var section = row.WaitsFor == WorkHolder.Clerk.Key ? 0 : row.ResponsibleSectionId ?? proposal.LeadSectionId ?? 0;
        var people = WorkHolder.PeopleOf(row.WaitsFor, roster).Concat(roster.HeadsOf(section)).DistinctBy(p => p.UserId)
            .Where(p => p.UserId != actor.UserId).ToList();
        if (people.Count == 0)
        {
            throw new RuleViolationException("nobody-to-chase", "这一项现在由您自己办理，没有别人可以催办。", "DeadlineId");
        }

        var earlier = await db.DeadlineReminders.CountAsync(r => r.DeadlineId == row.Id && r.ByName != null, ct);
        db.DeadlineReminders.Add(new DeadlineReminder
        {
            DeadlineId = row.Id,
            ProposalId = proposal.Id,
            Rung = string.Create(CultureInfo.InvariantCulture, $"hand:{earlier + 1}"),
            To = row.WaitsFor == WorkHolder.Clerk.Key ? ReminderTo.Office : ReminderTo.Acting,
            IsChaser = true,
            On = actor.Today,
            ByName = actor.Name,
        });

        var words = string.IsNullOrWhiteSpace(command.Words) ? "" : $"：{command.Words.Trim()}";
        foreach (var person in people)
        {
            cases.Tell(
                person.UserId,
                proposal,
                CaseNews.Chase,
                $"催办，{row.Kind.Asked()}（时限{row.DueOn.InShort()}）",
                $"{proposal.Events[^1].Who}催办{proposal.NumberInWords}《{proposal.Title}》，{what}{words}。",
                actor,
                row);
        }

        await cases.SaveAsync(proposal, actor, ct);

        return $"已向{string.Join("、", people.Select(p => p.Name))}催办{what}。";
    }
}
