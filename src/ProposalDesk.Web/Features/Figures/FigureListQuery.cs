using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Figures;

/// <summary>One page of the rows behind n or N, of the cases a person may see.</summary>
public sealed class FigureListQuery(FigureBook book, ScopeInWordsQuery words)
{
    public async Task<FigureListPage> RunAsync(
        FigureKind kind, FigurePart part, FigureScope scope, int page, long bureauId, Actor actor, CancellationToken ct)
    {
        scope = ScopeFor(scope, actor);
        var figure = await book.OneAsync(kind, scope, bureauId, actor.Today, ct, actor);
        var total = part == FigurePart.Part ? figure.Part : figure.Whole;
        var pages = Math.Max(1, (total + FigureListPage.PageSize - 1) / FigureListPage.PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = await book.PageAsync(
            figure, part, scope, bureauId, actor.Today, actor, (page - 1) * FigureListPage.PageSize, FigureListPage.PageSize, ct);

        return new(figure, part, scope, await words.RunAsync(scope, bureauId, ct), ProposalAccess.IsOnlyObserver(actor), page, pages, rows);
    }

    /// <summary>Observers are told nothing about single members of staff.</summary>
    public static FigureScope ScopeFor(FigureScope scope, Actor actor) =>
        ProposalAccess.IsOnlyObserver(actor) ? scope with { HandlerId = null } : scope;
}
