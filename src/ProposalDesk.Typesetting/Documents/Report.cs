namespace ProposalDesk.Typesetting;

/// <summary>Work plan, mid-year report, annual report, public summary or bulletin, with its annexes (documents.md §4).</summary>
public sealed record Report : OfficialPaper
{
    public IReadOnlyList<Annex> Annexes { get; init; } = [];
}
