using ProposalDesk.Core.Figures;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>A figure on a screen (partial <c>_Figure</c>): n and N each open their list, its words are one click away.</summary>
/// <param name="IsCell">In a table, where its name and words stand elsewhere.</param>
public sealed record FigureView(Figure Figure, FigureScope Scope, bool IsCell = false)
{
    /// <summary>Of the list behind n or N; beginning with ~.</summary>
    public string AddressOf(FigurePart part) => AddressOf(part, "");

    /// <summary>Of the same list as a workbook.</summary>
    public string FileOf(FigurePart part) => AddressOf(part, ".xlsx");

    private string AddressOf(FigurePart part, string ending)
    {
        var query = Scope.ToQuery();

        return $"~/figures/{Figure.Kind}{ending}?part={part}{(query.Length > 0 ? "&" : "")}{query}";
    }
}
