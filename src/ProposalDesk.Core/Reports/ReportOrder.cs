using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Reports;

/// <summary>A signed report to be typeset from its snapshot.</summary>
public sealed class ReportOrder : TypesettingOrder
{
    public required long ReportId { get; init; }
}
