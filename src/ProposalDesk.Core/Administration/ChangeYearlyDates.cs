using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>报送时限 and the completion date of a year.</summary>
public sealed class ChangeYearlyDates(YearChange year)
{
    public sealed record Command(
        long BureauId, int Year, DateOnly? CompletionDueOn, IReadOnlyList<YearlyDateEntry> Dates, string? Reason, long Version);

    /// <summary>Which open deadlines would move.</summary>
    public Task<ShiftedDeadlines> LookAsync(Command command, Actor actor, CancellationToken ct) =>
        year.LookAsync(command.BureauId, command.Year, y => Change(y, command, actor), actor, ct);

    public Task<ShiftedDeadlines> ExecuteAsync(Command command, Actor actor, CancellationToken ct) =>
        year.SaveAsync(command.BureauId, command.Year, command.Version, y => Change(y, command, actor), command.Reason, actor, ct);

    private static IReadOnlyList<string> Change(HandlingYear year, Command command, Actor actor) =>
        year.ChangeDates(command.CompletionDueOn, command.Dates, command.Reason, actor);
}
