using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.ReportOutside;

/// <summary>Which results may be said outside, as ticked on the page of the summary.</summary>
public sealed class ReportMarksForm
{
    public int Year { get; set; }

    public List<Row> Rows { get; set; } = [];

    /// <summary>The meeting that is told.</summary>
    public long? Chosen { get; set; }

    public sealed class Row
    {
        public long Id { get; set; }

        public long Version { get; set; }

        public bool IsPublic { get; set; }
    }

    public MarkWorkResults.Command ToCommand(long bureauId) =>
        new(bureauId, Year, [.. Rows.Select(r => new MarkWorkResults.Row(r.Id, r.Version, r.IsPublic))], Chosen);
}
