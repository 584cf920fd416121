using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>The cases a person sees under a filter, most urgent first: for the list and for leafing through it.</summary>
/// <param name="All">Found by the search, before the filters.</param>
/// <param name="Found">What the filters leave, in order.</param>
public sealed record FilteredCases(Almanac Almanac, IReadOnlyList<CaseFacts> All, IReadOnlyList<CaseFacts> Found, DateOnly Today)
{
    public static async Task<FilteredCases> LoadAsync(
        DeskContext db, AlmanacBook almanacs, ListFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        var almanac = await almanacs.OpenAsync(ct);
        var cases = db.Proposals.AsNoTracking().Where(p => p.BureauId == bureauId).Where(ProposalAccess.VisibleTo(actor));
        var words = WordsOf(filter.Q);
        foreach (var word in words)
        {
            cases = cases.Where(p => p.SearchText.Contains(word));
        }

        var all = await cases.Select(CaseFacts.Of).ToListAsync(ct);
        var number = words.Count == 1 ? words[0] : null;
        var found = all
            .Where(c => Fits(c, filter, null, almanac, actor.Today))
            .OrderBy(c => number is null || SearchFold.Fold(c.CaseNumber) != number)
            .ThenBy(c => c.ColourBy(almanac, actor.Today) == LightColour.Grey)
            .ThenBy(c => c.Status.IsFinal() || c.AnsweredOn is not null ? DateOnly.MaxValue : c.NextDueOn ?? c.DueOn)
            .ThenByDescending(c => c.AnsweredOn)
            .ThenBy(c => c.Id)
            .ToList();

        return new(almanac, all, found, actor.Today);
    }

    /// <param name="except">The facet whose own choice does not count, so that its other values keep their numbers.</param>
    public static bool Fits(CaseFacts c, ListFilter filter, string? except, Almanac almanac, DateOnly today) =>
        (except == "status" || Chosen(filter.Status, c.Status))
        && (except == "role" || Chosen(filter.Role, c.Role))
        && (except == "kind" || Chosen(filter.Kind, c.Kind))
        && (except == "session" || Chosen(filter.Session, c.SessionId))
        && (except == "section" || filter.Section.Count == 0 || (c.SectionId is { } section && filter.Section.Contains(section)))
        && (except == "handler" || filter.Handler.Count == 0 || (c.HandlerId is { } handler && filter.Handler.Contains(handler)))
        && (except == "light" || filter.Light.Count == 0 || filter.Light.Contains(c.ColourBy(almanac, today)));

    private static bool Chosen<T>(List<T> chosen, T value) => chosen.Count == 0 || chosen.Contains(value);

    // 第85号 is typed as often as 85.
    private static List<string> WordsOf(string? typed) =>
    [
        .. SearchFold.Fold(typed ?? "")
            .Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w is ['第', .., '号'] && w.Length > 2 ? w[1..^1] : w),
    ];
}
