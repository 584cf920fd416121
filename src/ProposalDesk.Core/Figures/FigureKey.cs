using System.Globalization;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Figures;

/// <summary>What rows of one group have in common; only the members that were asked for are filled.</summary>
internal class FigureKey
{
    public ProposalKind Kind { get; init; }

    public HandlingRole Role { get; init; }

    public long? SectionId { get; init; }

    public long? HandlerId { get; init; }

    public string? Themes { get; init; }

    public long SessionId { get; init; }

    public int Month { get; init; }

    /// <summary>The <see cref="CaseBlock"/>; always filled.</summary>
    public long Block { get; init; }

    /// <summary>The member a dimension is read from; a year is read from its sessions.</summary>
    public static string MemberOf(FigureDimension dimension) => dimension switch
    {
        FigureDimension.Year or FigureDimension.Session => nameof(SessionId),
        FigureDimension.Kind => nameof(Kind),
        FigureDimension.Role => nameof(Role),
        FigureDimension.Section => nameof(SectionId),
        FigureDimension.Handler => nameof(HandlerId),
        FigureDimension.Theme => nameof(Themes),
        FigureDimension.Month => nameof(Month),
    };

    /// <summary>The value of a dimension as text, as <see cref="FigureScope.At"/> takes it.</summary>
    public string TextOf(FigureDimension dimension, IReadOnlyDictionary<long, int> yearOfSession) => dimension switch
    {
        FigureDimension.Year => Text(yearOfSession[SessionId]),
        FigureDimension.Session => Text(SessionId),
        FigureDimension.Kind => Kind.ToString(),
        FigureDimension.Role => Role.ToString(),
        FigureDimension.Section => Text(SectionId ?? 0),
        FigureDimension.Handler => Text(HandlerId ?? 0),
        FigureDimension.Theme => string.IsNullOrEmpty(Themes) ? FigureScope.NoTheme : Themes.Split('、')[0],
        FigureDimension.Month => Text(Month),
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
