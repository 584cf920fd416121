using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Intake;

/// <summary>Themes that the earlier cases suggest for one that is taken in or assigned.</summary>
public static class ThemesQuery
{
    /// <param name="except">The case itself; null while it is not registered.</param>
    public static async Task<IReadOnlyList<string>> SuggestAsync(
        DeskContext db, string? title, IEnumerable<string?> headings, long? except, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(title) ? [] : ThemeSuggestions.For(
            title,
            headings,
            await db.Proposals.AsNoTracking().Where(p => p.Themes != null && p.Themes != "" && p.Id != except).OrderByDescending(p => p.Id)
                .Take(ThemeSuggestions.Looked).Select(p => new ThemeSuggestions.Earlier(p.Title, p.Themes!)).ToListAsync(ct));
}
