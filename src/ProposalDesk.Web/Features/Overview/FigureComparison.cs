using System.Globalization;
using ProposalDesk.Core.Figures;

namespace ProposalDesk.Web.Features.Overview;

/// <summary>One figure of the year beside that of the year before.</summary>
/// <param name="Before">Null where the year before has no cases.</param>
public sealed record FigureComparison(Figure Now, FigureScope Scope, Figure? Before, FigureScope ScopeBefore)
{
    /// <summary>多2件, 高5.2个百分点, 持平; — where there is nothing to compare with.</summary>
    public string Difference => (Now.Kind.IsCount(), Before) switch
    {
        (_, null) => "—",
        (true, { } before) => Words(Now.Part - before.Part, "多", "少", Now.Kind.Unit()),
        (false, { Rate: { } before }) when Now.Rate is { } now => Words(now - before, "高", "低", "个百分点"),
        _ => "—",
    };

    /// <summary>All figures; a year without cases is nothing to compare with.</summary>
    public static IReadOnlyList<FigureComparison> Of(FigureTable now, FigureTable? before)
    {
        var scopeBefore = now.Scope with { Year = now.Scope.Year - 1 };
        var known = before is not null && before[FigureKind.Received].Part > 0 ? before : null;

        return [.. now.Figures.OrderBy(f => f.Kind).Select(f => new FigureComparison(f, now.Scope, known?[f.Kind], scopeBefore))];
    }

    private static string Words(decimal difference, string more, string less, string unit) => difference == 0
        ? "持平"
        : string.Create(CultureInfo.InvariantCulture, $"{(difference > 0 ? more : less)}{Math.Abs(difference):0.#}{unit}");
}
