using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Statistics;

/// <summary>What the statistics show, as it stands in the address, so that a link shares it and a saved view keeps it.</summary>
public sealed class StatisticsFilter
{
    public FigureKind Figure { get; set; } = FigureKind.Answered;

    public FigureDimension Rows { get; set; } = FigureDimension.Section;

    /// <summary>Null: by rows only.</summary>
    public FigureDimension? Columns { get; set; }

    /// <summary>Which numbers the table and the files have.</summary>
    public List<StatisticsMeasure> Show { get; set; } = [];

    public int? Year { get; set; }

    public ProposalKind? Kind { get; set; }

    public HandlingRole? Role { get; set; }

    public long? SectionId { get; set; }

    public long? HandlerId { get; set; }

    public string? Theme { get; set; }

    public long? SessionId { get; set; }

    public FigureScope Scope => new(Year, Kind, Role, SectionId, HandlerId, string.IsNullOrWhiteSpace(Theme) ? null : Theme, SessionId);

    /// <summary>The chosen numbers in their order; a plain count has only the one.</summary>
    public IReadOnlyList<StatisticsMeasure> Measures =>
        Figure.IsCount() ? [StatisticsMeasure.Part] : Show.Count == 0 ? Enum.GetValues<StatisticsMeasure>() : [.. Show.Distinct().Order()];

    /// <summary>Without its question mark.</summary>
    public string ToQuery()
    {
        var scope = Scope.ToQuery();

        return string.Join('&', new[] { $"figure={Figure}", $"rows={Rows}", Columns is { } columns ? $"columns={columns}" : null }
            .Concat(Show.Distinct().Order().Select(m => $"show={m}")).Append(scope.Length > 0 ? scope : null).OfType<string>());
    }

    /// <summary>The same with years side by side.</summary>
    public string ByYear() => new StatisticsFilter
    {
        Figure = Figure,
        Rows = Rows == FigureDimension.Year ? FigureDimension.Section : Rows,
        Columns = FigureDimension.Year,
        Show = Show,
        Kind = Kind,
        Role = Role,
        SectionId = SectionId,
        HandlerId = HandlerId,
        Theme = Theme,
    }.ToQuery();
}
