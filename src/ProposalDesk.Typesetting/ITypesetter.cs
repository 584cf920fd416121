namespace ProposalDesk.Typesetting;

/// <summary>Turns a document into its PDF. Typst stands behind it; another engine could.</summary>
public interface ITypesetter
{
    /// <summary>Of the templates documents are set with.</summary>
    string TemplateVersion { get; }

    /// <summary>The document as PDF/A-2a. The same model gives the same bytes.</summary>
    /// <exception cref="TypesettingException">The PDF cannot be made; the message is for the user.</exception>
    Task<byte[]> RenderAsync(DocumentModel model, CancellationToken ct);

    /// <summary>The document as DOCX with the same text, for editing elsewhere; personal codes are left out.</summary>
    /// <exception cref="TypesettingException">The file cannot be made; the message is for the user.</exception>
    Task<byte[]> WriteWordAsync(DocumentModel model, CancellationToken ct);
}
