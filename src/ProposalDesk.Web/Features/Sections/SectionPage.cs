using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ProposalDesk.Web.Features.Sections;

/// <summary>One section, or a new one.</summary>
public sealed record SectionPage(long? Id, bool IsOffice, bool IsActive, SectionForm Form, IReadOnlyList<SelectListItem> Deputies)
{
    /// <summary>What the section still has, in words; null where it can simply be closed.</summary>
    public string? Left { get; init; }

    /// <summary>The numbers of the cases among it; no titles, since an administrator sees no content (domain.md §1).</summary>
    public IReadOnlyList<string> CasesLeft { get; init; } = [];

    /// <summary>Sections that may take it over.</summary>
    public IReadOnlyList<SelectListItem> Successors { get; init; } = [];

    [Display(Name = "接续科室")]
    public long? SuccessorId { get; init; }

    /// <summary>Cases that go with another supervising deputy.</summary>
    public int CasesOfDeputy { get; init; }
}
