using ProposalDesk.Core.Figures;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Figures;

/// <param name="ScopeInWords">2021年、主办、数据资源科; empty without a restriction.</param>
/// <param name="HidesNames">True for observers: no names of staff.</param>
public sealed record FigureListPage(
    Figure Figure, FigurePart Part, FigureScope Scope, string ScopeInWords, bool HidesNames, int Page, int Pages,
    IReadOnlyList<FigureLine> Rows)
{
    public const int PageSize = 100;

    public int Total => Part == FigurePart.Part ? Figure.Part : Figure.Whole;

    public bool HasWhat => Figure.Kind >= FigureKind.FeedbackReturned;

    public FigureView View => new(Figure, Scope);

    public string Address(int page) => $"{View.AddressOf(Part)}&page={page}";
}
