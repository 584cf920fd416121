using ProposalDesk.Core.Figures;

namespace ProposalDesk.Core.Reports;

/// <summary>Fills a report's text with the figures of today.</summary>
public sealed class ReportFilling(ReportFactsQuery factsQuery, FigureBook figures, TableFilling tables)
{
    public async Task<LiveReport> OfAsync(long bureauId, int year, ReportText text, DateOnly today, CancellationToken ct)
    {
        var facts = await factsQuery.LoadAsync(bureauId, year, today, ct);
        var values = new Dictionary<string, LiveFigure>();
        foreach (var group in ReportFields.In(text).GroupBy(f => f.Of))
        {
            var scope = new FigureScope(Year: year, Kind: group.Key);
            var table = await figures.RunAsync(scope, bureauId, today, ct);
            foreach (var field in group)
            {
                values[field.Name] = new(field, scope, table[field.Kind]);
            }
        }

        var shown = new Dictionary<ReportTable, LiveTable>();
        foreach (var kind in text.Blocks.Select(b => b.Table).OfType<ReportTable>().Distinct())
        {
            shown[kind] = await tables.OfAsync(kind, facts, ct);
        }

        return new(text, facts, values, shown);
    }
}
