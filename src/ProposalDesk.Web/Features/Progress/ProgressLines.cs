using System.Globalization;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Web.Features.Progress;

/// <param name="Who">The head of the first column.</param>
public sealed record ProgressLines(string Who, IReadOnlyList<ProgressReport.Line> Lines, ProgressReport Report)
{
    /// <summary>The list of exactly the cases behind a number of a line, beginning with ~; null for the sum of all, which leaves out what no section has yet.</summary>
    public string? AddressOf(ProgressReport.Line line, FigureKind kind) => line.SectionId == 0
        ? null
        : $"~/figures/{kind}?part={FigurePart.Part}&{new FigureScope(Report.Year, SectionId: line.SectionId, HandlerId: line.HandlerId).ToQuery()}";

    /// <summary>The list of those past their nearest limit.</summary>
    public string? AddressOfLate(ProgressReport.Line line) => line.SectionId == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"~/proposals?section={line.SectionId}{(line.HandlerId is { } handler ? $"&handler={handler}" : "")}&light=Red{string.Concat(Report.Sessions.Select(s => $"&session={s}"))}");
}
