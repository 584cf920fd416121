namespace ProposalDesk.Core.Reports;

/// <summary>
/// One sentence of the templates, or a few that stand and fall together, bound to what the data must show for it
/// (domain.md §8). All there are stand in <see cref="ReportSentences"/>.
/// </summary>
/// <param name="Name">What it tells, for those who read the list.</param>
/// <param name="When">Where this does not hold the sentence is not written.</param>
/// <param name="Words">Asked only where <paramref name="When"/> holds.</param>
/// <param name="Gap">What a person has to find out where it does not hold; null: the sentence is left out.</param>
public record ReportPassage(
    string Name, Func<ReportEvidence, bool> When, Func<ReportEvidence, string> Words, Func<ReportEvidence, string?>? Gap = null)
{
    /// <summary>The words, the marked gap in their place, or nothing.</summary>
    public string Of(ReportEvidence of) => When(of) ? Words(of) : Gap?.Invoke(of) is { } asked ? ReportMark.Gap(asked) : "";
}
