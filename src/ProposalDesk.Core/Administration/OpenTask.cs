using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Administration;

/// <summary>One thing that would wait for nobody, and who may take it.</summary>
/// <param name="Text">For the list, without 。</param>
/// <param name="SectionId">The successor must belong to this section.</param>
public sealed record OpenTask(string Text, OpenTaskKind Kind, long? SectionId, long? ProposalId, long? ReportId)
{
    public static OpenTask OfSection(string text, long sectionId, long proposalId) =>
        new(text, OpenTaskKind.Writing, sectionId, proposalId, null);

    /// <summary>The section would be without a head: the successor becomes one.</summary>
    public static OpenTask OfHead(string text, long sectionId) => new(text, OpenTaskKind.Heading, sectionId, null, null);

    public static OpenTask OfLeader(string text, long? proposalId = null, long? reportId = null) =>
        new(text, OpenTaskKind.Leading, null, proposalId, reportId);

    public bool Fits(Capacity person) => Kind switch
    {
        OpenTaskKind.Leading => person.IsLeader,
        OpenTaskKind.Heading => person.SectionId == SectionId && !person.Roles.Any(r => r.StandsApart()),
        OpenTaskKind.Writing => person.SectionId == SectionId && (person.Is(DeskRole.Handler) || person.Is(DeskRole.SectionHead)),
    };
}
