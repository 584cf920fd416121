namespace ProposalDesk.Core.Documents;

/// <summary>A file as a browser sent it: nothing in it is trusted yet.</summary>
/// <param name="Name">As on the sender's machine; may be hostile.</param>
public sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Content);
