using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Tests.House;

/// <summary>
/// What the desk says to whoever does something, read from the source so that nothing is missed: why not, what came of it, and
/// what the buttons are called. Kept as texts to be read aloud, beside those of the cases (tests/ProposalDesk.Web.Tests).
/// What the workflow says of a step that is not possible stands in docs/workflow.md.
/// </summary>
public partial class SaidInTheSourceTests
{
    [Fact]
    public Task Every_refusal_is_kept_to_be_read() =>
        SaidSources.HoldAsync("refusals", Refusals().Select(r => (r.Room, $"{r.Code}　{r.Sentence}")));

    [Fact]
    public Task Every_notice_is_kept_to_be_read() =>
        SaidSources.HoldAsync("notices", SaidSources.Code().SelectMany(f => Notices(f.Code).Select(n => (f.Room, n))));

    [Fact]
    public Task Every_button_is_kept_to_be_read() =>
        SaidSources.HoldAsync("buttons", SaidSources.Of(".cshtml").SelectMany(f => Button().Matches(f.Text)
            .Select(b => (f.Room, SaidSources.Plain(b.Groups[1].Value)))
            .Where(b => b.Item2.Length > 0)));

    /// <summary>
    /// All other sentences of the code: messages, what is said on pages, in letters and reports, and refusals that are handed on
    /// before they are said.
    /// </summary>
    [Fact]
    public Task Every_other_sentence_is_kept_to_be_read()
    {
        var told = Refusals().Select(r => r.Sentence).Concat(SaidSources.Code().SelectMany(f => Notices(f.Code))).ToHashSet();
        var all = string.Join('\n', told);

        return SaidSources.HoldAsync("sentences", SaidSources.Code().Where(f => f.Room != "Core/Demonstration")
            .SelectMany(f => f.Code.Sentences().Where(s => Says(s) && EndOfSentence().IsMatch(s)).Select(s => (f.Room, s)))
            .Where(s => !all.Contains(s.s, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_refusal_is_a_whole_sentence() =>
        Assert.Equal([], Refusals().Where(r => !Whole().IsMatch(r.Sentence)).Select(r => $"{r.Room}: {r.Code}　{r.Sentence}"));

    /// <summary>提案 and 建议 are cases alike: what may be either is called by its kind, or 件 (domain.md §2).</summary>
    [Fact]
    public void A_refusal_calls_no_suggestion_a_proposal() =>
        Assert.Equal([], Refusals().Where(r => AProposal().IsMatch(r.Sentence)).Select(r => $"{r.Room}: {r.Code}　{r.Sentence}"));

    private static IEnumerable<(string Room, string Code, string Sentence)> Refusals() => SaidSources.Code()
        .SelectMany(f => f.Code.Calls().SelectMany(c => RefusalsIn(c.Name, c.Arguments)).Select(r => (f.Room, r.Code, r.Sentence)))
        .Distinct();

    // A code and its sentence, however they are handed on; and what forms and files are refused with, which have no code.
    private static IEnumerable<(string Code, string Sentence)> RefusalsIn(string name, IReadOnlyList<string> arguments)
    {
        var coded = arguments.Zip(arguments.Skip(1)).Where(p => IsCode().IsMatch(p.First) && Says(p.Second)).ToList();
        if (coded.Count > 0 && !name.StartsWith("Tell", StringComparison.Ordinal))
        {
            yield return (coded[0].First.Trim('"'), SourceCode.Spoken(coded[0].Second));
        }
        else if (name == "RuleViolationException" && arguments.Count > 1 && Says(arguments[1]))
        {
            yield return (arguments[0].Trim('"'), SourceCode.Spoken(arguments[1]));
        }
        else if (name is "UnreadableFileException" or "ValidationResult" or "new" && Says(arguments[0])
            && Spoken(arguments[0]).EndsWith('。'))
        {
            yield return ("—", Spoken(arguments[0]));
        }
        else if (name == "AddModelError" && Says(arguments[^1]))
        {
            yield return ("—", Spoken(arguments[^1]));
        }

        foreach (var words in arguments.Where(a => a.StartsWith("ErrorMessage = ", StringComparison.Ordinal)))
        {
            yield return ("—", Spoken(words["ErrorMessage = ".Length..]));
        }
    }

    // What a controller shows on the next page, and what a use case says has become of it.
    private static IEnumerable<string> Notices(SourceCode code) => code.Calls()
        .Where(c => c.Name == "Notice" && Says(c.Arguments[0])).Select(c => c.Arguments[0])
        .Concat(code.StatementsAfter(NoticeKept()))
        .Concat(code.Declares(UseCaseThatSays()) ? code.StatementsAfter(Returned()).Where(Says) : [])
        // What is chosen among or refused stands by itself.
        .Where(n => !n.Contains(" switch {", StringComparison.Ordinal) && !n.Contains("Exception(", StringComparison.Ordinal))
        .Select(Spoken);

    private static string Spoken(string expression) => SourceCode.Spoken(expression);

    private static bool Says(string code) => Han().IsMatch(code);

    [GeneratedRegex("""^"[a-z]+(-[a-z]+)+"$""")]
    private static partial Regex IsCode();

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Han();

    [GeneratedRegex("[。}”]$")]
    private static partial Regex Whole();

    [GeneratedRegex("(?<!政协)提案(?!列表|单位)")]
    private static partial Regex AProposal();

    [GeneratedRegex("""\["Notice"\] = """)]
    private static partial Regex NoticeKept();

    [GeneratedRegex(@"Task<string\??> ExecuteAsync\(")]
    private static partial Regex UseCaseThatSays();

    [GeneratedRegex(@"\breturn |=>\s")]
    private static partial Regex Returned();

    [GeneratedRegex("<button[^>]*>(.*?)</button>", RegexOptions.Singleline)]
    private static partial Regex Button();

    [GeneratedRegex("[。？！]")]
    private static partial Regex EndOfSentence();
}
