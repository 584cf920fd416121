using ProposalDesk.Core.Figures;

namespace ProposalDesk.Core.Reports;

/// <summary>与报送版差异: the figures and tables as signed beside those of today. Shown, never merged.</summary>
public static class ReportDifferences
{
    /// <summary>Only what differs.</summary>
    public sealed record Found(IReadOnlyList<FigureRow> Figures, IReadOnlyList<TableRow> Tables)
    {
        public bool IsNone => Figures.Count == 0 && Tables.Count == 0;
    }

    /// <param name="Moved">The value is the same, but other rows are behind it.</param>
    public sealed record FigureRow(string Field, string Signed, string Today, string Address, bool Moved);

    public sealed record TableRow(ReportTable Table, string? Signed, string? Today);

    /// <param name="lists">The rows behind the figures of today.</param>
    public static Found Between(FrozenReport signed, LiveReport today, IReadOnlyList<FrozenReport.List> lists) => new(
        [.. signed.Figures.Where(f => today.Figures.ContainsKey(f.Field) && !IsSame(f, signed, today, lists)).Select(f =>
        {
            var live = today.Figures[f.Field];

            return new FigureRow(f.Field, f.Printed, live.Printed, live.Address, f.Printed == live.Printed);
        })],
        [.. signed.Tables.Where(t => today.Tables.ContainsKey(t.Kind)).SelectMany(t => RowsOf(t, today.Tables[t.Kind]))]);

    private static bool IsSame(FrozenReport.Figure figure, FrozenReport signed, LiveReport today, IReadOnlyList<FrozenReport.List> lists) =>
        figure.Printed == today.Figures[figure.Field].Printed
        && Enum.GetValues<FigurePart>().All(side => Ids(signed.ListOf(figure, side)).SetEquals(Ids(lists.First(l => l.Kind == figure.Kind && l.Of == figure.Of && l.Side == side))));

    private static HashSet<long> Ids(FrozenReport.List list) => [.. list.Rows.Select(r => r.Id)];

    // Rows are known by their first cell; what is told is the whole row, as it stood and as it stands.
    private static IEnumerable<TableRow> RowsOf(FrozenReport.Table signed, LiveTable today)
    {
        var now = today.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => c.Text)]).ToList();
        var before = signed.Rows.Select(r => string.Join(" | ", r)).ToList();
        var after = now.Select(r => string.Join(" | ", r)).ToList();
        foreach (var row in signed.Rows.Where(r => !after.Contains(string.Join(" | ", r))))
        {
            var match = now.FirstOrDefault(r => r[0] == row[0] && !before.Contains(string.Join(" | ", r)));
            yield return new(signed.Kind, string.Join(" | ", row), match is null ? null : string.Join(" | ", match));
        }

        foreach (var row in now.Where(r => !before.Contains(string.Join(" | ", r)) && signed.Rows.All(s => s[0] != r[0])))
        {
            yield return new(signed.Kind, null, string.Join(" | ", row));
        }
    }
}
