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
        && Enum.GetValues<FigurePart>().All(side => Ids(signed.ListOf(figure, side))
            .SetEquals(Ids(lists.First(l => l.Kind == figure.Kind && l.Of == figure.Of && l.Side == side))));

    private static HashSet<long> Ids(FrozenReport.List list) => [.. list.Rows.Select(r => r.Id)];

    // What is told is the whole row, as it stood and as it stands, each beside its own: rows are known by number and text, and
    // where one of these has changed by the number alone.
    private static IEnumerable<TableRow> RowsOf(FrozenReport.Table signed, LiveTable today)
    {
        var now = today.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => c.Text)]).ToList();
        var mates = new IReadOnlyList<string>?[signed.Rows.Count];
        foreach (var cells in (int[])[int.MaxValue, 2, 1])
        {
            for (var i = 0; i < mates.Length; i++)
            {
                if (mates[i] is null && now.FindIndex(r => r.Take(cells).SequenceEqual(signed.Rows[i].Take(cells))) is >= 0 and var at)
                {
                    mates[i] = now[at];
                    now.RemoveAt(at);
                }
            }
        }

        return
        [
            .. signed.Rows.Zip(mates).Where(p => p.Second is null || !p.First.SequenceEqual(p.Second))
                .Select(p => new TableRow(signed.Kind, Line(p.First), p.Second is null ? null : Line(p.Second))),
            .. now.Select(r => new TableRow(signed.Kind, null, Line(r))),
        ];
    }

    private static string Line(IReadOnlyList<string> row) => string.Join(" | ", row);
}
