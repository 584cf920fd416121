using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Draft;

/// <param name="Rows">The newest first; the first is the text as it stands now.</param>
/// <param name="From">Number of the earlier of the two compared.</param>
/// <param name="To">Number of the later; the number after the last version means the text as it stands now.</param>
public sealed record VersionsPage(
    long ProposalId, string NumberInWords, string Title, string KindLabel, IReadOnlyList<VersionsPage.Row> Rows, int From, int To,
    ReplyComparison Comparison)
{
    /// <param name="Drafters">Who had written in it; empty where nobody had, or in versions from before this was kept.</param>
    public sealed record Row(int Number, string Name, string SavedBy, DateTime SavedAt, string Drafters);
}
