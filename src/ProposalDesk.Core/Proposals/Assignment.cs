using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>分派: the case, or some of its items, given to one section (domain.md §3.3).</summary>
public sealed class Assignment
{
    public long Id { get; private set; }

    /// <summary>Running number in the case, from 1.</summary>
    public required int Number { get; init; }

    public required long SectionId { get; set; }

    public required string SectionName { get; set; }

    /// <summary>True for the section that answers; false for one that gives its opinion to it.</summary>
    public required bool IsLead { get; init; }

    /// <summary>Set after two refusals by the supervising deputy: cannot be refused again.</summary>
    public required bool IsBinding { get; init; }

    public required DateOnly AssignedOn { get; init; }

    /// <summary>Internal due date; for an assisting section the date of its opinion.</summary>
    public DateOnly? InternalDueOn { get; init; }

    public AssignmentStatus Status { get; internal set; } = AssignmentStatus.Pending;

    public DateOnly? AcceptedOn { get; internal set; }

    /// <summary>The person who writes: the handler of the case, or of the assisting section's opinion.</summary>
    public long? HandlerId { get; internal set; }

    public string? HandlerName { get; internal set; }

    public DateOnly? RefusedOn { get; internal set; }

    public string? RefusalReason { get; internal set; }

    public string? SuggestedSectionName { get; internal set; }

    /// <summary>科室意见 of an assisting section.</summary>
    public string? Opinion { get; internal set; }

    public DateOnly? OpinionOn { get; internal set; }

    public string? OpinionBy { get; internal set; }

    /// <summary>Why the draft went on without this opinion.</summary>
    public string? PassedWithout { get; internal set; }

    /// <summary>Its section has a successor.</summary>
    internal void MoveTo(Section section) => (SectionId, SectionName) = (section.Id, section.Name);

    public bool IsInForce => Status is AssignmentStatus.Pending or AssignmentStatus.Accepted;
}
