using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Web.Features.Submissions;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Overview;

/// <summary>进度一览 of one handling year.</summary>
/// <param name="Years">To choose from, newest first.</param>
/// <param name="SectionName">Null where the whole bureau is shown.</param>
/// <param name="Gone">Cases handed on or withdrawn, which count nowhere else.</param>
/// <param name="LateTotal">All late cases; <paramref name="Late"/> names the latest of them.</param>
public sealed record OverviewPage(
    int Year,
    IReadOnlyList<int> Years,
    string? SectionName,
    bool SeesProgress,
    YearLine Line,
    IReadOnlyList<SubmissionCard> Dates,
    int Total,
    string AllCases,
    IReadOnlyList<OverviewPage.GoneCases> Gone,
    FigureTable Figures,
    IReadOnlyList<FigureComparison> Compared,
    ChartTable Stages,
    ChartTable? Sections,
    ChartTable Classes,
    ChartTable Ratings,
    IReadOnlyList<StageTime> Times,
    int LateTotal,
    string LateCases,
    IReadOnlyList<OverviewPage.LateCase> Late)
{
    public const int LateShown = 10;

    /// <summary>A phone shows fewer (charts.css).</summary>
    public const int LateOnPhone = 4;

    public bool HasBefore => Compared.Any(c => c.Before is not null);

    /// <summary>The plain numbers of the year, and its rates.</summary>
    public IEnumerable<Figure> Counts => Figures.Figures.Where(f => f.Kind.IsCount() && f.Kind.Beside() is null).OrderBy(f => f.Kind);

    public IEnumerable<Figure> Rates => Figures.Figures.Where(f => !f.Kind.IsCount()).OrderBy(f => f.Kind);

    /// <summary>What is told beside a rate since it is not counted in it; null where there is nothing.</summary>
    public Figure? Beside(Figure rate) => Figures.Figures.FirstOrDefault(f => f.Kind.Beside() == rate.Kind && f.Part > 0);

    public string StaysIn(ProposalStatus stage) => new CaseSelection { Year = Year, Stay = stage }.Address();

    public sealed record GoneCases(string Label, int Number, string Address);

    /// <param name="With">Who has it; the section for observers.</param>
    /// <param name="HowLate">办理时限6月8日，已逾期2个工作日</param>
    public sealed record LateCase(long Id, string Number, string Title, string With, string HowLate);
}
