namespace ProposalDesk.Web.Tests.Attack;

/// <summary>A form that somebody meets on their way through the desk.</summary>
/// <param name="Person">Whose form it is; null: of whoever has not signed in.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Fields">Names and values as the page gives them, without the token.</param>
/// <param name="Files">Names of fields that take files.</param>
internal sealed record FoundForm(
    string? Person, Uri Address, bool IsPost, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Files)
{
    /// <summary>/proposals/{n}/review: forms of the same kind have the same.</summary>
    public string Pattern => Crawl.PatternOf(Address.AbsolutePath);

    /// <summary>The same form of the same person, whatever record it is about and however many rows it has.</summary>
    public string Key => $"{Person} {IsPost} {Pattern} "
        + string.Join('|', Fields.Select(f => Crawl.PatternOf(f.Key)).Concat(Files).Distinct().Order(StringComparer.Ordinal));
}
