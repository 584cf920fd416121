using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>答复类别 of a year; letters signed before keep theirs, and no date moves.</summary>
public sealed class ChangeYearAnswerClasses(YearChange year)
{
    public sealed record Command(long BureauId, int Year, IReadOnlyList<AnswerClassEntry> Entries, long Version);

    public Task ExecuteAsync(Command command, Actor actor, CancellationToken ct) =>
        year.SaveAsync(
            command.BureauId, command.Year, command.Version, y => y.ChangeAnswerClasses(command.Entries, actor), null, actor, ct);
}
