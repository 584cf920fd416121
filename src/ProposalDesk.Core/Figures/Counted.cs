using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Figures;

/// <summary>One thing a figure counts, with the case it belongs to: the case itself, a sheet, an item or a promise.</summary>
internal sealed class Counted<T>
{
    public required Proposal Case { get; init; }

    public required T Of { get; init; }
}
