namespace ProposalDesk.Core.Figures;

/// <summary>Every figure of one scope on one day.</summary>
public sealed record FigureTable(FigureScope Scope, DateOnly Today, IReadOnlyList<Figure> Figures)
{
    public Figure this[FigureKind kind] => Figures.First(f => f.Kind == kind);
}
