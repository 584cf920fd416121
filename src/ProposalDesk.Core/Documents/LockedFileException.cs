namespace ProposalDesk.Core.Documents;

/// <summary>A stored file is there and no key opens it.</summary>
public sealed class LockedFileException(string sha256) : DamagedFileException(sha256);
