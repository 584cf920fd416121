using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>How long before the dates of a year people are reminded; no date moves with it.</summary>
public sealed class ChangeYearReminders(YearChange year)
{
    public sealed record Command(long BureauId, int Year, IReadOnlyList<ReminderEntry> Entries, long Version);

    public Task ExecuteAsync(Command command, Actor actor, CancellationToken ct) =>
        year.SaveAsync(command.BureauId, command.Year, command.Version, y => y.ChangeReminders(command.Entries, actor), null, actor, ct);
}
