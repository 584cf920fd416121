using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.WorkResults;

public sealed class WorkResultsQuery(WorkResultBook book, DeadlineBasisBook bases)
{
    /// <summary>What of the page is asked for.</summary>
    /// <param name="Year">Null: this year, or the last one there is.</param>
    /// <param name="Take">The suggestion that is gone over.</param>
    /// <param name="Change">The result that is changed.</param>
    /// <param name="Kind">Of the suggestions shown; null for all.</param>
    /// <param name="Skip">How many suggestions stand before the page.</param>
    public sealed record Wanted(int? Year, string? Take = null, long? Change = null, WorkResultKind? Kind = null, int Skip = 0);

    /// <param name="form">What was typed and refused.</param>
    /// <returns>Null when there is no such year.</returns>
    public async Task<WorkResultsPage?> RunAsync(long bureauId, Wanted wanted, WorkResultForm? form, Actor actor, CancellationToken ct)
    {
        var years = (await bases.OpenAsync(ct)).Years.Where(y => y.BureauId == bureauId).Select(y => y.Year).OrderDescending().ToList();
        var year = wanted.Year ?? (years.Contains(actor.Today.Year) ? actor.Today.Year : years.FirstOrDefault());
        if (!years.Contains(year))
        {
            return null;
        }

        var results = await book.ResultsAsync(bureauId, year, ct);
        var mayWrite = actor.Is(DeskRole.Clerk);
        IReadOnlyList<WorkResultBook.Offer> offers = mayWrite ? await book.OffersAsync(bureauId, year, results, ct) : [];
        var asked = offers.Where(o => o.Key == (form is null ? wanted.Take : form.Key)).ToList();
        var taken = await book.ReadAsync(asked, ct) is [var found] ? found : null;
        form ??= taken is not null ? WorkResultForm.Of(year, taken)
            : results.FirstOrDefault(r => r.Id == wanted.Change) is { } result ? WorkResultForm.Of(result)
            : new WorkResultForm { Year = year, Kind = WorkResultKind.Result };

        return new(
            year, years, results, await OfferedRecords.OfAsync(offers, wanted.Kind, wanted.Skip, shown => book.ReadAsync(shown, ct)),
            [.. (await book.ThemesAsync(bureauId, year, ct)).Union(results.Select(r => r.Theme))], mayWrite, form,
            taken?.Source ?? results.FirstOrDefault(r => r.Id == form.Id)?.Source);
    }
}
