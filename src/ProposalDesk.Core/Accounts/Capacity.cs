namespace ProposalDesk.Core.Accounts;

/// <summary>One person as the rules see them: the roles they hold and the section they belong to.</summary>
public sealed record Capacity(long UserId, string Name, IReadOnlySet<DeskRole> Roles, long? SectionId, string? SectionName)
{
    public bool Is(DeskRole role) => Roles.Contains(role);

    /// <summary>True for those who may supervise and sign.</summary>
    public bool IsLeader => Is(DeskRole.DeputyDirector) || Is(DeskRole.Director);

    public bool IsHeadOf(long? sectionId) => sectionId is not null && SectionId == sectionId && Is(DeskRole.SectionHead);
}
