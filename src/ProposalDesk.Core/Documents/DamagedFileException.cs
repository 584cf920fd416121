namespace ProposalDesk.Core.Documents;

/// <summary>A stored file is gone, or its bytes are not those that were stored.</summary>
public class DamagedFileException(string sha256) : IOException($"Stored file {sha256} is missing or damaged.");
