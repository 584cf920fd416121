using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Administration;

/// <summary>Changes a single day of the calendar by hand, after its preview, and works out the open deadlines anew.</summary>
public sealed class ChangeCalendarDay(DeskContext db, CalendarBook book, FollowChangedCalendar recalculate)
{
    public const int NameMaxLength = 30;

    /// <param name="Seen">Fingerprint of the preview.</param>
    public sealed record Command(DateOnly Day, DayKind Kind, string? Name, string? Seen);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        string happened;
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            var edit = await book.EditAsync(command.Day, command.Kind, command.Name, ct);
            if (edit.Changes is not [var change])
            {
                return $"{command.Day.InWords()}已经是这样，没有改动。";
            }

            CalendarBook.Demand(edit, command.Seen, doubtsAreChecked: true);
            happened = $"把{command.Day.InWords()}由{change.BeforeInWords}改为{change.AfterInWords}";
            await book.SaveAsync(edit, happened, year => year.TurnByHand(change, actor.Name, actor.Today), actor, ct);
            await transaction.CommitAsync(ct);
        }

        book.Forget();

        return $"已{happened}。{await recalculate.AtOnceAsync(ct)}";
    }
}
