using Microsoft.AspNetCore.Mvc.Rendering;

namespace ProposalDesk.Web.Features.Sections;

/// <summary>One section, or a new one.</summary>
public sealed record SectionPage(long? Id, bool IsOffice, bool IsActive, SectionForm Form, IReadOnlyList<SelectListItem> Deputies);
