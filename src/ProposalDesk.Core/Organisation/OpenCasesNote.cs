namespace ProposalDesk.Core.Organisation;

/// <summary>What holds the annual report up.</summary>
/// <param name="First">The first of them, in words: for those who see all cases, not for the history that everybody reads.</param>
public sealed record OpenCasesNote(int Count, string First);
