namespace ProposalDesk.Typesetting;

/// <summary>What every document knows: the fields of its PDF properties. One record per kind of document adds what is printed.</summary>
public abstract record DocumentModel
{
    public required string Title { get; init; }

    /// <summary>The unit that issues the document.</summary>
    public required string Author { get; init; }

    /// <summary>The day of the document; it makes the same model give the same bytes.</summary>
    public required DateOnly Date { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>
    /// For the record of what people typed: a character that no face has is printed as its code, 〔U+1F600〕, and does not
    /// stop the document. Never for what is signed.
    /// </summary>
    public bool SpellsMissing { get; init; }
}
