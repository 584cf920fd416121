namespace ProposalDesk.Web.Features.ReportReview;

/// <summary>退回修改: what the reviewer wants changed, a point in each row.</summary>
public sealed class ReportReturnForm
{
    public const int Rows = 5;

    public long Version { get; set; }

    public List<string?> Points { get; set; } = [];
}
