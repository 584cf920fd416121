using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Tests.House;

/// <summary>
/// What pages say around what they show, read from the views: hints of forms, what stands where there is nothing to show, and the
/// paragraphs and headings. Kept as texts to be read aloud, beside refusals, notices and buttons.
/// </summary>
public partial class SaidOnPagesTests
{
    [Fact]
    public Task Every_hint_of_a_form_is_kept_to_be_read() => SaidSources.HoldAsync("hints", Hints());

    [Fact]
    public Task Every_empty_state_is_kept_to_be_read() => SaidSources.HoldAsync("empty-states", EmptyStates());

    [Fact]
    public Task Every_paragraph_and_heading_is_kept_to_be_read() => SaidSources.HoldAsync("pages", Blocks());

    /// <summary>As of refusals: what may be of either kind is called by its kind, or 件 (domain.md §2).</summary>
    [Fact]
    public void A_page_calls_no_suggestion_a_proposal() => Assert.Equal([], Hints().Concat(EmptyStates()).Concat(Blocks())
        .Where(s => AProposal().IsMatch(s.Line)).Select(s => $"{s.Room}: {s.Line}"));

    private static IEnumerable<(string Room, string Line)> Hints() => Views().SelectMany(v =>
        Attribute().Matches(v.Text).Select(m => ValueAt(v.Text, m.Index + m.Length))
            .Concat(Hint().Matches(v.Text).Select(m => m.Groups[1].Value))
            .Select(SaidSources.Plain).Where(h => Han().IsMatch(h)).Select(h => (v.Room, h)));

    private static IEnumerable<(string Room, string Line)> EmptyStates() => Views().Concat(SaidSources.Of(".cs"))
        .SelectMany(v => EmptyState().Matches(v.Text).Select(m => new SourceCode(v.Text[m.Index..]).Calls().First().Arguments)
            .Where(a => a.Count > 1 && Han().IsMatch(a[0] + a[1]))
            .Select(a => (v.Room, string.Join("　", a.Select(SourceCode.Spoken)))));

    private static IEnumerable<(string Room, string Line)> Blocks() => Views().SelectMany(v =>
        Block().Matches(v.Text).Where(m => !m.Value.Contains("class=\"hint", StringComparison.Ordinal))
            .Select(m => SaidSources.Plain(m.Groups[2].Value)).Where(t => Han().IsMatch(t)).Select(t => (v.Room, t)));

    private static IEnumerable<(string Room, string Text)> Views() =>
        SaidSources.Of(".cshtml").Select(v => (v.Room, Comment().Replace(v.Text, "")));

    // Up to its quotation mark; one inside of an expression ends nothing.
    private static string ValueAt(string text, int at)
    {
        var (from, depth) = (at, 0);
        for (; depth > 0 || text[at] != '"'; at++)
        {
            depth += text[at] == '(' && (depth > 0 || text[at - 1] == '@') ? 1 : text[at] == ')' && depth > 0 ? -1 : 0;
        }

        return text[from..at];
    }

    [GeneratedRegex("\\b(hint|placeholder)=\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("<p class=\"hint[^>]*>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Hint();

    [GeneratedRegex(@"new EmptyState(?=\()")]
    private static partial Regex EmptyState();

    [GeneratedRegex(@"<(p|h1|h2|h3|li|legend|summary|small|caption|th|dt)\b[^>]*>(.*?)</\1>", RegexOptions.Singleline)]
    private static partial Regex Block();

    // The list is called by the short name of all; 提案·… is what a figure of one kind is written like.
    [GeneratedRegex("(?<!政协)提案(?!列表|、建议|·|人、领衔代表)")]
    private static partial Regex AProposal();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Han();
}
