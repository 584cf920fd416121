namespace ProposalDesk.Core.Dossiers;

/// <summary>One paper of a dossier.</summary>
/// <param name="Name">As in the contents, without number and ending.</param>
/// <param name="Extension">With its dot.</param>
/// <param name="Printed">Its pages in the merged dossier; equal to the content where that is a PDF.</param>
public sealed record DossierPiece(string Name, string Extension, byte[] Content, byte[] Printed);
