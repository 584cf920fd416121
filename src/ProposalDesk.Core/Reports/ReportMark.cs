using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Reports;

/// <summary>〔待核实：…〕: what the data do not show and a person has to find out, before the report goes to review.</summary>
public static partial class ReportMark
{
    public static string Gap(string asked) => $"〔待核实：{asked}〕";

    /// <summary>Every mark that stands in a text, each once.</summary>
    public static IReadOnlyList<string> In(ReportText text) =>
        [.. text.Blocks.Select(b => b.Text).Prepend(text.Addressee).Prepend(text.Title)
            .SelectMany(t => Marks().Matches(t).Select(m => m.Value)).Distinct()];

    [GeneratedRegex("〔待核实[^〕]*〕")]
    private static partial Regex Marks();
}
