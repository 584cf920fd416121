using ProposalDesk.Core.Batches;

namespace ProposalDesk.Web.Features.Batches;

/// <summary>What will be in the batch, title by title, before it is started.</summary>
/// <param name="Key">Names the batch to be started: sending the page twice starts one.</param>
public sealed record NewBatchPage(BatchKind Kind, Guid Key, IReadOnlyList<NewBatchPage.Row> Rows)
{
    public int Without => Rows.Count(r => r.IsWithout);

    public string Cases => string.Join(',', Rows.Select(r => r.ProposalId));

    /// <param name="IsWithout">The case has no such paper now and would be left out.</param>
    public sealed record Row(long ProposalId, string Session, string Number, string Title, bool IsWithout);
}
