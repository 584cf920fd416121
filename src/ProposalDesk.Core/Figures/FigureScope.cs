using System.Globalization;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Figures;

/// <summary>Which cases a figure looks at; what is null does not restrict.</summary>
/// <param name="SectionId">0: the cases that no section has yet.</param>
/// <param name="HandlerId">0: the cases that nobody handles yet.</param>
/// <param name="Theme">The first theme of a case; <see cref="NoTheme"/> for those without.</param>
/// <param name="Month">Of the referral.</param>
public sealed record FigureScope(
    int? Year = null, ProposalKind? Kind = null, HandlingRole? Role = null, long? SectionId = null, long? HandlerId = null,
    string? Theme = null, long? SessionId = null,
    int? Month = null)
{
    public const string NoTheme = "未标板块";

    /// <summary>The values that restrict, as they stand in an address.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
    [
        .. Pair("year", Year),
        .. Pair("kind", Kind),
        .. Pair("role", Role),
        .. Pair("sectionId", SectionId),
        .. Pair("handlerId", HandlerId),
        .. Pair("theme", Theme),
        .. Pair("sessionId", SessionId),
        .. Pair("month", Month),
    ];

    /// <summary>year=2021&amp;role=Lead, without a question mark; empty without a restriction.</summary>
    public string ToQuery() => string.Join('&', Values().Select(v => $"{v.Key}={Uri.EscapeDataString(v.Value)}"));

    /// <summary>Narrowed to one value of a dimension, as it comes out of a breakdown.</summary>
    public FigureScope At(FigureDimension dimension, string key) => dimension switch
    {
        FigureDimension.Year => this with { Year = int.Parse(key, CultureInfo.InvariantCulture) },
        FigureDimension.Kind => this with { Kind = Enum.Parse<ProposalKind>(key) },
        FigureDimension.Role => this with { Role = Enum.Parse<HandlingRole>(key) },
        FigureDimension.Section => this with { SectionId = long.Parse(key, CultureInfo.InvariantCulture) },
        FigureDimension.Handler => this with { HandlerId = long.Parse(key, CultureInfo.InvariantCulture) },
        FigureDimension.Theme => this with { Theme = key },
        FigureDimension.Session => this with { SessionId = long.Parse(key, CultureInfo.InvariantCulture) },
        FigureDimension.Month => this with { Month = int.Parse(key, CultureInfo.InvariantCulture) },
    };

    private static IEnumerable<KeyValuePair<string, string>> Pair<T>(string name, T? value) =>
        value is null ? [] : [KeyValuePair.Create(name, Convert.ToString(value, CultureInfo.InvariantCulture)!)];
}
