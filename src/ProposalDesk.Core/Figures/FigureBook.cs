using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Figures;

/// <summary>Computes figures, breaks them down and opens the rows behind them, always from the one definition of each.</summary>
public sealed class FigureBook(DeskContext db, DeadlineBasisBook bases, KeptCounts kept)
{
    // Of a list whose rows are found by what is kept; of a longer one every page is found soon.
    private const int MostKeys = 5000;

    /// <summary>All figures in four statements.</summary>
    /// <param name="viewer">Counts only the cases this person may see; null: all of the bureau.</param>
    public Task<FigureTable> RunAsync(FigureScope scope, long bureauId, DateOnly today, CancellationToken ct, Actor? viewer = null) =>
        KeepAsync(
            $"table {scope} {bureauId} {today:O} {KeptCounts.Of(viewer)}",
            async question => TableOf(
                scope, today, (await AllAsync(question, await SourceAsync(scope, bureauId, viewer, ct), [], _ => 0, today, ct))[0]),
            ct);

    /// <summary>The same of several years at once, still in four statements.</summary>
    public Task<IReadOnlyDictionary<int, FigureTable>> RunAsync(
        FigureScope scope, IReadOnlyCollection<int> years, long bureauId, DateOnly today, CancellationToken ct, Actor? viewer = null) =>
        KeepAsync(
            $"tables {scope} {string.Join(',', years)} {bureauId} {today:O} {KeptCounts.Of(viewer)}",
            question => CountAsync(question, scope, years, bureauId, today, viewer, ct),
            ct);

    /// <summary>One figure by one or two dimensions.</summary>
    public Task<FigureBreakdown> BreakdownAsync(
        FigureKind kind, FigureDimension rows, FigureDimension? columns, FigureScope scope, long bureauId, DateOnly today,
        CancellationToken ct, Actor? viewer = null) =>
        KeepAsync(
            $"breakdown {kind} {rows} {columns} {scope} {bureauId} {today:O} {KeptCounts.Of(viewer)}",
            question => CountAsync(question, kind, rows, columns, scope, bureauId, today, viewer, ct),
            ct);

    private Task<T> KeepAsync<T>(string question, Func<string, Task<T>> count, CancellationToken ct) =>
        kept.KeepAsync(question, () => count(question), ct);

    private async Task<IReadOnlyDictionary<int, FigureTable>> CountAsync(
        string question, FigureScope scope, IReadOnlyCollection<int> years, long bureauId, DateOnly today, Actor? viewer,
            CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var yearOf = basis.Sessions.Select(s => (s.Id, basis.YearOf(s.Id).Year)).Where(s => years.Contains(s.Year))
            .ToDictionary(s => s.Id, s => s.Year);
        var source = new FigureSource(db, scope with { Year = null }, [.. yearOf.Keys], bureauId, viewer);
        var all = await AllAsync(question, source, [FigureDimension.Session], g => yearOf[g.SessionId], today, ct);

        return years.ToDictionary(y => y, y => TableOf(scope with { Year = y }, today, all[y])).AsReadOnly();
    }

    private async Task<FigureBreakdown> CountAsync(
        string question, FigureKind kind, FigureDimension rows, FigureDimension? columns, FigureScope scope, long bureauId, DateOnly today,
        Actor? viewer, CancellationToken ct)
    {
        var source = await SourceAsync(scope, bureauId, viewer, ct);
        FigureDimension[] dimensions = columns is { } second ? [rows, second] : [rows];
        var groups = await GroupsAsync(question, kind, source, dimensions, today, ct);
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
        FigureKind kind, FigurePart part, FigureScope scope, long bureauId, DateOnly today, CancellationToken ct, Actor? viewer = null) =>
        await FigureList.Of(await SourceAsync(scope, bureauId, viewer, ct), kind, part, today).ToListAsync(ct);

    /// <summary>Some of these rows.</summary>
    /// <param name="figure">What <see cref="OneAsync"/> says of them.</param>
    public async Task<List<FigureLine>> PageAsync(
        Figure figure, FigurePart part, FigureScope scope, long bureauId, DateOnly today, Actor viewer, int skip, int take,
        CancellationToken ct)
    {
        var source = await SourceAsync(scope, bureauId, viewer, ct);
        // Few among many: looking for the first fifty of them the database would go through the whole archive, so which they
        // are is kept, as their number is.
        if ((part == FigurePart.Part ? figure.Part : figure.Whole) > MostKeys)
        {
            return await FigureList.Of(source, figure.Kind, part, today).Skip(skip).Take(take).ToListAsync(ct);
        }

        var keys = await KeepAsync(
            $"rows {figure.Kind} {part} {scope} {bureauId} {today:O} {KeptCounts.Of(viewer)}",
            async _ => await FigureList.KeysOf(source, figure.Kind, part, today).ToArrayAsync(ct),
            ct);
        long[] shown = [.. keys.Skip(skip).Take(take)];

        return shown.Length == 0 ? [] : await FigureList.Of(source, figure.Kind, part, today, shown).ToListAsync(ct);
    }

    /// <summary>The same rows one by one, for files of any length.</summary>
    public async IAsyncEnumerable<FigureLine> StreamAsync(
        FigureKind kind, FigurePart part, FigureScope scope, long bureauId, DateOnly today, Actor? viewer = null,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var line in FigureList.Of(await SourceAsync(scope, bureauId, viewer, ct), kind, part, today).AsAsyncEnumerable()
            .WithCancellation(ct))
        {
            yield return line;
        }
    }

    /// <summary>One figure alone.</summary>
    public async Task<Figure> OneAsync(
        FigureKind kind, FigureScope scope, long bureauId, DateOnly today, CancellationToken ct, Actor? viewer = null)
    {
        var question = $"figure {kind} {scope} {bureauId} {today:O} {KeptCounts.Of(viewer)}";
        var groups = await GroupsAsync(question, kind, await SourceAsync(scope, bureauId, viewer, ct), [], today, ct);

        return new(kind, groups.Sum(g => g.Counts[0]), groups.Sum(g => g.Counts[1]));
    }

    // The sessions of a year are known beforehand: named in the statement, the database finds their cases at once.
    private async Task<FigureSource> SourceAsync(FigureScope scope, long bureauId, Actor? viewer, CancellationToken ct)
    {
        if (scope.Year is not { } year)
        {
            return new(db, scope, null, bureauId, viewer);
        }

        var basis = await bases.OpenAsync(ct);

        return new(db, scope, [.. basis.Sessions.Where(s => basis.YearOf(s.Id).Year == year).Select(s => s.Id)], bureauId, viewer);
    }

    // What has no rows counts nothing.
    private static FigureTable TableOf(FigureScope scope, DateOnly today, IEnumerable<Figure> counted)
    {
        var found = counted.ToDictionary(f => f.Kind);

        return new(scope, today, [.. Enum.GetValues<FigureKind>().Select(k => found.GetValueOrDefault(k) ?? new(k, 0, 0))]);
    }

    // Every figure, for each key that groups of a dimension belong to.
    private async Task<ILookup<int, Figure>> AllAsync(
        string question, FigureSource source, IReadOnlyCollection<FigureDimension> dimensions, Func<FigureTally.Group, int> keyOf,
        DateOnly today, CancellationToken ct)
    {
        List<(int Key, Figure Figure)> counted =
        [
            .. await CountAsync(s => s.Cases, FigureDefinitions.OfCases(today)),
            .. await CountAsync(s => s.Sheets, FigureDefinitions.OfSheets),
            .. await CountAsync(s => s.Items, FigureDefinitions.OfItems),
            .. await CountAsync(s => s.Commitments, FigureDefinitions.OfCommitments(today)),
        ];

        return counted.GroupBy(c => (c.Key, c.Figure.Kind))
            .Select(g => (g.Key.Key, Figure: g.Select(c => c.Figure).Aggregate((a, b) => a + b))).ToLookup(c => c.Key, c => c.Figure);

        async Task<IEnumerable<(int, Figure)>> CountAsync<T>(
            Func<FigureSource, IQueryable<Counted<T>>> rows, IReadOnlyList<FigureRule<T>> rules)
        {
            var groups = await GroupsAsync(question, source, rows, rules, dimensions, ct);

            return rules.SelectMany(
                (rule, i) => groups.Select(g => (keyOf(g), new Figure(rule.Kind, g.Counts[2 * i], g.Counts[(2 * i) + 1]))));
        }
    }

    private Task<IReadOnlyList<FigureTally.Group>> GroupsAsync(
        string question, FigureKind kind, FigureSource source, IReadOnlyCollection<FigureDimension> dimensions, DateOnly today,
        CancellationToken ct)
    {
        return kind switch
        {
            <= FigureKind.FaceToFace => CountAsync(s => s.Cases, FigureDefinitions.OfCases(today)),
            <= FigureKind.SatisfiedFirstRound => CountAsync(s => s.Sheets, FigureDefinitions.OfSheets),
            <= FigureKind.Implemented => CountAsync(s => s.Items, FigureDefinitions.OfItems),
            _ => CountAsync(s => s.Commitments, FigureDefinitions.OfCommitments(today)),
        };

        Task<IReadOnlyList<FigureTally.Group>> CountAsync<T>(
            Func<FigureSource, IQueryable<Counted<T>>> rows, IReadOnlyList<FigureRule<T>> rules) =>
            GroupsAsync(question, source, rows, [.. rules.Where(r => r.Kind == kind)], dimensions, ct);
    }

    private Task<IReadOnlyList<FigureTally.Group>> GroupsAsync<T>(
        string question, FigureSource source, Func<FigureSource, IQueryable<Counted<T>>> rows, IReadOnlyList<FigureRule<T>> rules,
        IReadOnlyCollection<FigureDimension> dimensions, CancellationToken ct) =>
        kept.KeepSumsAsync(
            $"{typeof(T).Name} {question}",
            block => FigureTally.CountAsync(rows(source.Of(block)), rules, dimensions, ct),
            g => g.Block,
            ct);
}
