using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Assisting;

/// <param name="Mine">The pending part of the person's own section, if there is one.</param>
/// <param name="MayAdd">Whether the person may ask a further section.</param>
public sealed record AssistingPage(
    Proposal Proposal,
    Core.Proposals.Assignment? Mine,
    bool MayRefuse,
    bool MayAdd,
    IReadOnlyList<SelectListItem> People,
    IReadOnlyList<SelectListItem> OtherSections)
{
    public IReadOnlyList<Core.Proposals.Assignment> Parts { get; } =
        [.. Proposal.Assignments.Where(a => !a.IsLead && a.Status != AssignmentStatus.Replaced).OrderBy(a => a.Number)];

    public static string Words(Core.Proposals.Assignment part) => part.Status switch
    {
        AssignmentStatus.Pending => "待签收",
        AssignmentStatus.Accepted when part.OpinionOn is not null => "已提出意见",
        AssignmentStatus.Accepted => $"已签收，由{part.HandlerName}填写意见",
        AssignmentStatus.Refused => $"已退回：{part.RefusalReason}（建议由{part.SuggestedSectionName}协办）",
        _ => "已改派",
    };
}
