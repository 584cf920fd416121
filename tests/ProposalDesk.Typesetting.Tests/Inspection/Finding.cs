namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>Something the inspector does not let pass.</summary>
/// <param name="Page">0 for the file as a whole.</param>
public sealed record Finding(string Rule, int Page, string Sentence)
{
    public override string ToString() => $"{Rule}, page {Page}: {Sentence}";
}
