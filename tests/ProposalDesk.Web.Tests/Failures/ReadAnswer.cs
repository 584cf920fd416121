using System.Text.RegularExpressions;

namespace ProposalDesk.Web.Tests.Failures;

/// <summary>What no page may say, whatever was asked of it.</summary>
internal static partial class ReadAnswer
{
    /// <summary>Three English words in a row are a sentence of the framework; empty where there are none.</summary>
    public static string EnglishIn(string html) => English().Match(Tag().Replace(html, " ")).Value;

    [GeneratedRegex("<(script|style|textarea|pre|option|code)[^>]*>.*?</\\1>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("[A-Za-z][a-z]+ [A-Za-z][a-z]+ [A-Za-z][a-z]+")]
    private static partial Regex English();
}
