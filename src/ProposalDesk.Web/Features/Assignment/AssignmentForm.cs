using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Assignment;

public sealed class AssignmentForm
{
    public long Version { get; set; }

    [Display(Name = "承办科室")]
    public long? LeadSectionId { get; set; }

    [Display(Name = "分管领导")]
    public long? SupervisingDeputyId { get; set; }

    [Display(Name = "内部时限")]
    public DateOnly? InternalDueOn { get; set; }

    [Display(Name = "协办科室")]
    public List<long> AssistingSectionIds { get; set; } = [];

    [Display(Name = "科室意见提出日期")]
    public DateOnly? OpinionDueOn { get; set; }

    /// <summary>Each item's section; empty where the lead section answers it.</summary>
    public List<ItemSection> ItemSections { get; set; } = [];

    [StringLength(100), Display(Name = "板块")]
    public string? Themes { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "改派的原因")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public AssignmentPage Page { get; set; } = null!;

    public AssignProposal.Command ToCommand(long proposalId) => new(
        proposalId,
        LeadSectionId,
        SupervisingDeputyId,
        InternalDueOn,
        [.. AssistingSectionIds.Distinct().Select(id => new AssignProposal.AssistingSection(id, OpinionDueOn))],
        ItemSections.Where(i => i.SectionId is not null).DistinctBy(i => i.ItemId).ToDictionary(i => i.ItemId, i => i.SectionId!.Value),
        Reason,
        Version,
        Themes);

    public sealed class ItemSection
    {
        public long ItemId { get; set; }

        public long? SectionId { get; set; }
    }
}
