using System.Text;
using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Tests.House;

/// <summary>C# as far as it takes to find what is said in it: calls with their arguments, statements, and sentences.</summary>
internal sealed partial class SourceCode(string text)
{
    /// <summary>Every call with its arguments, also the calls among those; what is inside of strings is not looked into.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Arguments)> Calls()
    {
        for (var at = 0; at < text.Length; at = Next(at))
        {
            if (text[at] == '(')
            {
                yield return (NameBefore(at), Split(at, ',').Select(Tidy).ToList());
            }
        }
    }

    public bool Declares(Regex words) => words.IsMatch(text);

    /// <summary>The expressions behind these words, up to where the statement ends.</summary>
    public IEnumerable<string> StatementsAfter(Regex words)
    {
        foreach (Match match in words.Matches(text))
        {
            var at = match.Index + match.Length;
            var depth = 0;
            while (at < text.Length && depth >= 0 && !(depth == 0 && text[at] is ';' or ','))
            {
                depth += text[at] is '(' or '[' or '{' ? 1 : text[at] is ')' or ']' or '}' ? -1 : 0;
                at = Next(at);
            }

            yield return Tidy(text[(match.Index + match.Length)..at]);
        }
    }

    /// <summary>What is written between quotation marks, where it was parted to fit the line put together again; no patterns.</summary>
    public IEnumerable<string> Sentences()
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Opening().IsMatch(text, at))
            {
                at = Next(at);
                continue;
            }

            var isPattern = text.AsSpan(0, at).EndsWith("GeneratedRegex(", StringComparison.Ordinal);
            var said = new StringBuilder();
            for (var more = true; more; at += more ? Plus().Match(text, at).Length : 0)
            {
                var from = at;
                at = Next(at);
                said.Append(Spoken(text[from..at]));
                more = Plus().IsMatch(text, at);
            }

            if (!isPattern)
            {
                yield return Tidy(said.ToString());
            }
        }
    }

    /// <summary>A sentence as it is read: its literals as they stand, all else in braces.</summary>
    public static string Spoken(string expression)
    {
        var spoken = new StringBuilder();
        if (IsConditional(expression))
        {
            return $"{{{expression}}}";
        }

        foreach (var part in new SourceCode($"({expression})").Split(0, '+').Select(Tidy).Select(p => Invariant().Replace(p, "$1")))
        {
            var literal = Literal().Match(part);
            spoken.Append(literal.Success && new SourceCode(part).Next(0) == part.Length ? literal.Groups[1].Value : $"{{{part}}}");
        }

        return spoken.ToString();
    }

    // a ? b : c, but neither a ?? b nor a?.b.
    private static bool IsConditional(string expression) => new SourceCode($"({expression})").Split(0, '?').ToList() is var parts
        && parts.Zip(parts.Skip(1)).Any(p => p.First.Length > 0 && p.Second.StartsWith(' '));

    // From a bracket to its end, parted where nothing deeper is open.
    private IEnumerable<string> Split(int bracket, char separator)
    {
        var (from, depth) = (bracket + 1, 0);
        for (var at = bracket; at < text.Length; at = Next(at))
        {
            depth += text[at] is '(' or '[' or '{' ? 1 : text[at] is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0 || (depth == 1 && text[at] == separator))
            {
                yield return text[from..at];
                from = at + 1;
            }

            if (depth == 0)
            {
                yield break;
            }
        }
    }

    /// <returns>The place behind the letter, comment or literal that stands here.</returns>
    private int Next(int at)
    {
        if (text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
        {
            var end = text.IndexOf(text[at + 1] == '/' ? "\n" : "*/", at, StringComparison.Ordinal);

            return end < 0 ? text.Length : end + (text[at + 1] == '/' ? 1 : 2);
        }

        if (text[at] == '\'')
        {
            return text.IndexOf('\'', at + (text[at + 1] == '\\' ? 3 : 2)) + 1;
        }

        var opening = Opening().Match(text, at);

        return opening.Success ? EndOfString(at, opening.Value) : at + 1;
    }

    private int EndOfString(int at, string opening)
    {
        var start = at + opening.Length;
        if (opening.EndsWith("\"\"\"", StringComparison.Ordinal))
        {
            return text.IndexOf("\"\"\"", start, StringComparison.Ordinal) + 3;
        }

        var (interpolated, verbatim) = (opening.Contains('$'), opening.Contains('@'));
        for (at = start; text[at] != '"' || (verbatim && at + 1 < text.Length && text[at + 1] == '"');)
        {
            var isEscaped = (verbatim ? text[at] == '"' : text[at] == '\\') || (interpolated && text[at] == '{' && text[at + 1] == '{');
            at = isEscaped ? at + 2 : interpolated && text[at] == '{' ? EndOfHole(at) : at + 1;
        }

        return at + 1;
    }

    private int EndOfHole(int at)
    {
        var depth = 0;
        do
        {
            depth += text[at] is '(' or '[' or '{' ? 1 : text[at] is ')' or ']' or '}' ? -1 : 0;
            at = Next(at);
        }
        while (depth > 0);

        return at;
    }

    private string NameBefore(int bracket)
    {
        var from = bracket;
        while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '_'))
        {
            from--;
        }

        return text[from..bracket];
    }

    private static string Tidy(string code) => Blanks().Replace(code, " ").Trim();

    [GeneratedRegex(@"\G[$@]*(""""""|"")")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G\s*\+\s*(?=[$@]*"")")]
    private static partial Regex Plus();

    [GeneratedRegex(@"^[$@]*""+(.*?)""+$")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^string\.Create\( ?CultureInfo\.InvariantCulture, (.*)\)$")]
    private static partial Regex Invariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
