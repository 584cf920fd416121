namespace ProposalDesk.Core.Organisation;

/// <summary>A session that exists, or the name and handling year of one to open.</summary>
public sealed record SessionChoice(long? SessionId, string? NewName, int? Year);
