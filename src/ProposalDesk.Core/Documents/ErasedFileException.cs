namespace ProposalDesk.Core.Documents;

/// <summary>A file was erased because it told too much of somebody.</summary>
public sealed class ErasedFileException(string sha256) : DamagedFileException(sha256);
