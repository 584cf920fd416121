using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Submissions;

/// <summary>Takes up a yearly date with its submissions, and saves it together with its deadline row.</summary>
public sealed class SubmissionBook(DeskContext db, DeadlineBook deadlines)
{
    public sealed record Opened(HandlingYear Year, StatutoryDeadline Date, WorkingDayCalendar Calendar);

    /// <exception cref="RuleViolationException">no-such-year.</exception>
    public async Task<Opened> OpenAsync(long bureauId, int number, StatutoryKind kind, CancellationToken ct)
    {
        var year = await db.HandlingYears
            .Include(y => y.StatutoryDeadlines.Where(d => d.Kind == kind)).ThenInclude(d => d.Submissions).ThenInclude(s => s.Document)
            .SingleOrDefaultAsync(y => y.BureauId == bureauId && y.Year == number, ct)
            ?? throw new RuleViolationException("no-such-year", $"还没有{number}办理年度，请先新建。");

        return new(year, year.StatutoryDeadlines.Single(d => d.Kind == kind), await deadlines.CalendarAsync(ct));
    }

    /// <summary>The date, then the rows that reminders and the first page look at, in one transaction.</summary>
    public async Task SaveAsync(Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (problem.IsUniqueViolation())
        {
            // Two recorded the same in one instant: the second is told so.
            throw new DbUpdateConcurrencyException(problem.Message, problem);
        }

        await deadlines.RefreshYearsAsync(actor.Now, ct, actor.Name);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
