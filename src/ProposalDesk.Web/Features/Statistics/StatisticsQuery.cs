using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Figures;

namespace ProposalDesk.Web.Features.Statistics;

/// <summary>统计: a figure by one or two dimensions, over the cases a person may see.</summary>
public sealed class StatisticsQuery(DeskContext db, FigureBook book, ScopeInWordsQuery words, StatisticsChoicesQuery choices)
{
    public async Task<StatisticsPage> RunAsync(StatisticsFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        var breakdown = await BreakdownAsync(filter, bureauId, actor, ct);
        var scope = breakdown.Scope;

        return new(
            filter,
            breakdown,
            scope.Year is null ? null : await book.RunAsync(scope, bureauId, actor.Today, ct, actor),
            StatisticsChart.Of(breakdown),
            await words.RunAsync(scope, bureauId, ct),
            await choices.RunAsync(filter, bureauId, actor, ct),
            await db.SavedViews.AsNoTracking().Where(v => v.UserId == actor.UserId).OrderBy(v => v.Name).ToListAsync(ct));
    }

    /// <summary>The table alone, for files.</summary>
    public async Task<FigureBreakdown> BreakdownAsync(StatisticsFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        if (ProposalAccess.IsOnlyObserver(actor))
        {
            filter.HandlerId = null;
            filter.Rows = filter.Rows == FigureDimension.Handler ? FigureDimension.Section : filter.Rows;
            filter.Columns = filter.Columns == FigureDimension.Handler ? null : filter.Columns;
        }

        filter.Columns = filter.Columns == filter.Rows ? null : filter.Columns;

        return await book.BreakdownAsync(filter.Figure, filter.Rows, filter.Columns, filter.Scope, bureauId, actor.Today, ct, actor);
    }
}
