namespace ProposalDesk.Typesetting;

/// <summary>Turns a document into its PDF. Typst stands behind it; another engine could.</summary>
public interface ITypesetter
{
    /// <summary>The document as PDF/A-2a. The same model gives the same bytes.</summary>
    /// <exception cref="TypesettingException">The PDF cannot be made; the message is for the user.</exception>
    Task<byte[]> RenderAsync(DocumentModel model, CancellationToken ct);
}
