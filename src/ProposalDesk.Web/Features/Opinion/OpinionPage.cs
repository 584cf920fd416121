using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Opinion;

/// <param name="Items">The items given to this section, or all where none was named.</param>
/// <param name="IsForPart">True where only some items are this section's.</param>
public sealed record OpinionPage(
    long ProposalId,
    string NumberInWords,
    string Title,
    long Version,
    long AssignmentId,
    string SectionName,
    string? LeadSectionName,
    string? HandlerName,
    DateOnly? DueOn,
    string? Opinion,
    string? OpinionBy,
    DateOnly? OpinionOn,
    bool IsForPart,
    IReadOnlyList<SuggestionItem> Items);
