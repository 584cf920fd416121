using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>审核环节 of a year, by role and kind; counts for letters handed to review from now on.</summary>
public sealed class ChangeYearReviews(YearChange year)
{
    public sealed record Command(long BureauId, int Year, IReadOnlyList<Entry> Entries, long Version);

    public sealed record Entry(HandlingRole Role, ProposalKind Kind, IReadOnlyList<ReviewStepKind> Steps);

    public Task ExecuteAsync(Command command, Actor actor, CancellationToken ct) => year.SaveAsync(
        command.BureauId, command.Year, command.Version, y => y.ChangeReviewRoutes([.. command.Entries.Select(Route)], actor), null, actor,
        ct);

    private static ReviewRoute Route(Entry entry, int place)
    {
        try
        {
            return new ReviewRoute(entry.Role, entry.Kind, entry.Steps);
        }
        catch (RuleViolationException e)
        {
            throw new RuleViolationException(
                e.Code, e.Message, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Rows[{place}].First"));
        }
    }
}
