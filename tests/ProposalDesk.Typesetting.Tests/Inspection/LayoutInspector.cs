namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>
/// Looks at a produced PDF with a ruler and the standard at hand (documents.md §1–2), knowing nothing of how it was made.
/// </summary>
public static class LayoutInspector
{
    public static IReadOnlyList<Finding> Inspect(byte[] pdf, DocumentModel model)
    {
        var printed = new PrintedPdf(pdf);
        var findings = new List<Finding>();
        findings.AddRange(FileRules.Check(printed, model));
        findings.AddRange(TextRules.Check(printed, model));
        if (model is OfficialPaper paper)
        {
            findings.AddRange(PageRules.Check(printed, paper));
            findings.AddRange(FaceRules.Check(printed, paper));
            findings.AddRange(HeadRules.Check(printed, paper));
            findings.AddRange(EndRules.Check(printed, paper));
        }

        return findings;
    }
}
