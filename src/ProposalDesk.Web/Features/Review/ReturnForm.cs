using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.Review;

/// <summary>退回修改, with the points to work on.</summary>
public sealed class ReturnForm
{
    /// <summary>So many rows are offered at once; more are never needed in one go.</summary>
    public const int Rows = 5;

    public long Version { get; set; }

    [Display(Name = "修改意见")]
    public List<string?> Points { get; set; } = [];

    public ReturnReply.Command ToCommand(long proposalId) => new(proposalId, [.. Points.Select(p => p ?? "")], Version);
}
