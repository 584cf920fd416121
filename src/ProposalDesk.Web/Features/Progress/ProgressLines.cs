using System.Globalization;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Web.Features.Overview;

namespace ProposalDesk.Web.Features.Progress;

/// <param name="Who">The head of the first column.</param>
public sealed record ProgressLines(string Who, IReadOnlyList<ProgressReport.Line> Lines, ProgressReport Report)
{
    /// <summary>The list of exactly the cases behind a number of a line, beginning with ~.</summary>
    public string AddressOf(ProgressReport.Line line, FigureKind kind) =>
        $"~/figures/{kind}?part={FigurePart.Part}&"
            + new FigureScope(Report.Year, SectionId: line.SectionId, HandlerId: line.HandlerId).ToQuery();

    /// <summary>The list of those past their 办理时限.</summary>
    public string AddressOfLate(ProgressReport.Line line) => line.HandlerId is { } handler
        ? string.Create(CultureInfo.InvariantCulture, $"~/proposals?section={line.SectionId}&handler={handler}&light=Red"
            + $"{string.Concat(Report.Sessions.Select(s => $"&session={s}"))}")
        : new CaseSelection { Year = Report.Year, Section = line.SectionId, Progress = CaseProgress.Late }.Address();
}
