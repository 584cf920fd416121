using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Figures;

/// <summary>Computes figures, breaks them down and opens the rows behind them, always from the one definition of each.</summary>
public sealed class FigureBook(DeskContext db, AlmanacBook almanacs)
{
    /// <summary>All figures in four statements.</summary>
    /// <param name="viewer">Counts only the cases this person may see; null: all of the bureau.</param>
    public async Task<FigureTable> RunAsync(FigureScope scope, long bureauId, DateOnly today, CancellationToken ct, Actor? viewer = null)
    {
        var source = await SourceAsync(scope, bureauId, viewer, ct);
        Figure[] figures =
        [
            .. await AllAsync(source.Cases, FigureRules.OfCases(today), ct),
            .. await AllAsync(source.Sheets, FigureRules.OfSheets, ct),
            .. await AllAsync(source.Items, FigureRules.OfItems, ct),
            .. await AllAsync(source.Commitments, FigureRules.OfCommitments(today), ct),
        ];

        return new(scope, today, figures);
    }

    /// <summary>One figure by one or two dimensions.</summary>
    public async Task<FigureBreakdown> BreakdownAsync(
        FigureKind kind, FigureDimension rows, FigureDimension? columns, FigureScope scope, long bureauId, DateOnly today, CancellationToken ct, Actor? viewer = null)
    {
        var source = await SourceAsync(scope, bureauId, viewer, ct);
        FigureDimension[] dimensions = columns is { } second ? [rows, second] : [rows];
        var groups = await GroupsAsync(kind, source, dimensions, today, ct);
        var headings = new FigureHeadings(db, bureauId);
        var years = await headings.YearsAsync(ct);
        var cells = groups.GroupBy(g => (Row: g.TextOf(rows, years), Column: columns is { } c ? g.TextOf(c, years) : ""))
            .Select(g => (g.Key, Figure: new Figure(kind, g.Sum(x => x.Counts[0]), g.Sum(x => x.Counts[1]))))
            .Where(x => x.Figure.Whole > 0)
            .ToDictionary(x => x.Key, x => x.Figure);

        return new(
            kind, scope, rows, columns,
            await headings.InOrderAsync(rows, cells.Keys.Select(k => k.Row), ct),
            columns is { } dimension ? await headings.InOrderAsync(dimension, cells.Keys.Select(k => k.Column), ct) : [],
            cells);
    }

    /// <summary>Exactly the rows behind n or N, in the order of their cases.</summary>
    public async Task<List<FigureLine>> RowsAsync(
        FigureKind kind, FigurePart part, FigureScope scope, long bureauId, DateOnly today, CancellationToken ct, Actor? viewer = null, int skip = 0, int? take = null)
    {
        var lines = FigureLines.Of(await SourceAsync(scope, bureauId, viewer, ct), kind, part, today).Skip(skip);

        return await (take is { } few ? lines.Take(few) : lines).ToListAsync(ct);
    }

    /// <summary>The same rows one by one, for files of any length.</summary>
    public async IAsyncEnumerable<FigureLine> StreamAsync(
        FigureKind kind, FigurePart part, FigureScope scope, long bureauId, DateOnly today, Actor? viewer = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var line in FigureLines.Of(await SourceAsync(scope, bureauId, viewer, ct), kind, part, today).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return line;
        }
    }

    /// <summary>One figure alone.</summary>
    public async Task<Figure> OneAsync(FigureKind kind, FigureScope scope, long bureauId, DateOnly today, CancellationToken ct, Actor? viewer = null)
    {
        var groups = await GroupsAsync(kind, await SourceAsync(scope, bureauId, viewer, ct), [], today, ct);

        return groups.Count == 0 ? new(kind, 0, 0) : new(kind, groups[0].Counts[0], groups[0].Counts[1]);
    }

    // The sessions of a year are known beforehand: named in the statement, the database finds their cases at once.
    private async Task<FigureSource> SourceAsync(FigureScope scope, long bureauId, Actor? viewer, CancellationToken ct)
    {
        if (scope.Year is not { } year)
        {
            return new(db, scope, null, bureauId, viewer);
        }

        var almanac = await almanacs.OpenAsync(ct);

        return new(db, scope, [.. almanac.Sessions.Where(s => almanac.YearOf(s.Id).Year == year).Select(s => s.Id)], bureauId, viewer);
    }

    private static async Task<IEnumerable<Figure>> AllAsync<T>(IQueryable<Counted<T>> rows, IReadOnlyList<FigureRule<T>> rules, CancellationToken ct)
    {
        var groups = await FigureTally.CountAsync(rows, rules, [], ct);

        return rules.Select((rule, i) => groups.Count == 0 ? new Figure(rule.Kind, 0, 0) : new Figure(rule.Kind, groups[0].Counts[2 * i], groups[0].Counts[(2 * i) + 1]));
    }

    private static async Task<IReadOnlyList<FigureTally.Group>> GroupsAsync(
        FigureKind kind, FigureSource source, IReadOnlyCollection<FigureDimension> dimensions, DateOnly today, CancellationToken ct) => kind switch
        {
            <= FigureKind.FaceToFace => await FigureTally.CountAsync(source.Cases, [.. FigureRules.OfCases(today).Where(r => r.Kind == kind)], dimensions, ct),
            <= FigureKind.SatisfiedFirstRound => await FigureTally.CountAsync(source.Sheets, [.. FigureRules.OfSheets.Where(r => r.Kind == kind)], dimensions, ct),
            <= FigureKind.Implemented => await FigureTally.CountAsync(source.Items, [.. FigureRules.OfItems.Where(r => r.Kind == kind)], dimensions, ct),
            _ => await FigureTally.CountAsync(source.Commitments, [.. FigureRules.OfCommitments(today).Where(r => r.Kind == kind)], dimensions, ct),
        };
}
