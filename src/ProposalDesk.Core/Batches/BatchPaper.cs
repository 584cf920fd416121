namespace ProposalDesk.Core.Batches;

/// <summary>One paper of a case.</summary>
/// <param name="Name">Path within the zip, with its ending; every part of it is harmless as a file name.</param>
public sealed record BatchPaper(string Name, byte[] Content);
