using ProposalDesk.Core.Batches;

namespace ProposalDesk.Web.Features.Batches;

/// <summary>成批文件: what this person may start for whole sessions and years, and what they have started.</summary>
public sealed record BatchListPage(
    IReadOnlyList<BatchKind> Kinds, IReadOnlyList<BatchListPage.Range> Ranges, IReadOnlyList<BatchListPage.Row> Rows)
{
    /// <summary>A session, or all sessions of a year.</summary>
    /// <param name="Query">What the filter of the list says of it, beginning with an ampersand.</param>
    public sealed record Range(string Label, int Cases, string Query);

    public sealed record Row(
        Guid PublicId, string Name, DateTime StartedAt, bool IsCancelled, int Total, int Waiting, int Done, int LeftOut, int Failed);
}
