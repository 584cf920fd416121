using System.Globalization;
using ProposalDesk.Core.Figures;

namespace ProposalDesk.Core.Reports;

/// <summary>A live field with its value of today.</summary>
public sealed record LiveFigure(ReportField Field, FigureScope Scope, Figure Value)
{
    public FigurePart Side => Field.Form == FieldForm.Whole ? FigurePart.Whole : FigurePart.Part;

    public string Printed => Field.Form switch
    {
        FieldForm.Part => Value.Part.ToString(CultureInfo.InvariantCulture),
        FieldForm.Whole => Value.Whole.ToString(CultureInfo.InvariantCulture),
        FieldForm.Rate => Value.Text,
    };

    /// <summary>The list of exactly the rows behind it, beginning with ~.</summary>
    public string Address => AddressOf(Field.Kind, Side, Scope);

    internal static string AddressOf(FigureKind kind, FigurePart side, FigureScope scope) =>
        $"~/figures/{kind}?part={side}{(scope.ToQuery().TrimStart('?', '&') is { Length: > 0 } query ? $"&{query}" : "")}";
}
