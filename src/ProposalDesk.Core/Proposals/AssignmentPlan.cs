using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>What the clerk proposes at assignment (domain.md §3.3).</summary>
/// <param name="InternalDueOn">Internal due date of the lead section; null: none but the case's own.</param>
/// <param name="Assisting">Sections that give their opinion, each with the date it is due.</param>
/// <param name="ItemSections">Item id to section, only where it is not the lead section.</param>
public sealed record AssignmentPlan(
    Section Lead,
    long SupervisingDeputyId,
    string SupervisingDeputyName,
    DateOnly? InternalDueOn,
    IReadOnlyList<AssignmentPlan.AssistingSection> Assisting,
    IReadOnlyDictionary<long, long> ItemSections)
{
    /// <summary>板块, as the clerk has gone over them; null leaves those of the case.</summary>
    public string? Themes { get; init; }

    public sealed record AssistingSection(Section Section, DateOnly OpinionDueOn);
}
