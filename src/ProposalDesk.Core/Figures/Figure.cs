using System.Globalization;

namespace ProposalDesk.Core.Figures;

/// <summary>n/N, then the rate; a plain number where it only counts.</summary>
public sealed record Figure(FigureKind Kind, int Part, int Whole)
{
    /// <summary>In percent, to one decimal; null for counts, and where N is 0.</summary>
    public decimal? Rate => Kind.IsCount() || Whole == 0 ? null : Math.Round(100m * Part / Whole, 1, MidpointRounding.AwayFromZero);

    /// <summary>85.7%, 100%; — where N is 0.</summary>
    public string RateText => Rate is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate:0.#}%") : "—";

    /// <summary>6/7，85.7%; — where N is 0; the plain number for counts.</summary>
    public string Text => Kind.IsCount() ? Part.ToString(CultureInfo.InvariantCulture)
        : Whole == 0 ? "—"
        : string.Create(CultureInfo.InvariantCulture, $"{Part}/{Whole}，{RateText}");

    public static Figure operator +(Figure a, Figure b) => a with { Part = a.Part + b.Part, Whole = a.Whole + b.Whole };
}
