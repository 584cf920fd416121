using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Administration;

/// <summary>Enters the pasted notice of a year, after its preview, and works out the open deadlines anew.</summary>
public sealed class EnterHolidayNotice(DeskContext db, CalendarBook book, FollowChangedCalendar recalculate)
{
    public const int TextMaxLength = 20_000;

    /// <param name="Seen">Fingerprint of the preview.</param>
    /// <param name="DoubtsAreChecked">The person has looked at what contradicts itself in the text.</param>
    public sealed record Command(int Year, string Text, string? Seen, bool DoubtsAreChecked);

    /// <returns>What happened, in a sentence.</returns>
    /// <exception cref="RuleViolationException">Those of <see cref="CalendarBook"/>.</exception>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var notice = HolidayNoticeReader.Read(command.Text, command.Year);
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            var edit = await book.EditAsync(notice, command.Year, ct);
            if (edit.IsEmpty)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{command.Year}年的放假安排已经是这样，没有改动。");
            }

            CalendarBook.Demand(edit, command.Seen, command.DoubtsAreChecked);
            var source = notice.Number is { } number ? $"（{number}）" : "";
            var text = string.Create(CultureInfo.InvariantCulture,
                $"录入{command.Year}年放假安排{source}，休{notice.DaysOff}天、班{notice.MakeUpDays}天，改动{edit.Changes.Count}天");
            await book.SaveAsync(edit, text, year => year.Follow(notice, actor.Name, actor.Today), actor, ct);
            await transaction.CommitAsync(ct);
        }

        book.Forget();

        var recalculated = await recalculate.AtOnceAsync(ct);

        return string.Create(
            CultureInfo.InvariantCulture, $"{command.Year}年的放假安排已经录入：休{notice.DaysOff}天，班{notice.MakeUpDays}天。{recalculated}");
    }
}
