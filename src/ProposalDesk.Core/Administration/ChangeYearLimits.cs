using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>Limits, warning windows and who gets a sheet; see <see cref="YearLimit"/>.</summary>
public sealed class ChangeYearLimits(YearChange year)
{
    /// <param name="Limits">By name.</param>
    public sealed record Command(
        long BureauId, int Year, IReadOnlyDictionary<string, int?> Limits, bool SheetToFirstProposerOnly, string? Reason, long Version);

    /// <summary>Which open deadlines would move.</summary>
    public Task<ShiftedDeadlines> LookAsync(Command command, Actor actor, CancellationToken ct) =>
        year.LookAsync(command.BureauId, command.Year, y => Change(y, command, actor), actor, ct);

    public Task<ShiftedDeadlines> ExecuteAsync(Command command, Actor actor, CancellationToken ct) =>
        year.SaveAsync(command.BureauId, command.Year, command.Version, y => Change(y, command, actor), command.Reason, actor, ct);

    private static IReadOnlyList<string> Change(HandlingYear year, Command command, Actor actor) =>
        year.ChangeLimits(command.Limits, command.SheetToFirstProposerOnly, command.Reason, actor);
}
