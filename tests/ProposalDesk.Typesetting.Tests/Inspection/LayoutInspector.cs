namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>
/// Looks at a produced PDF with a ruler and the standard at hand (documents.md §1–4), knowing nothing of how it was made.
/// </summary>
public static class LayoutInspector
{
    public static IReadOnlyList<Finding> Inspect(byte[] pdf, DocumentModel model)
    {
        var printed = new PrintedPdf(pdf);
        var poppler = Poppler.Read(pdf);

        return
        [
            .. FileRules.Check(printed, poppler, model),
            .. ArchiveRules.Check(printed, model),
            .. TagRules.Check(printed, model),
            .. TextRules.Check(printed, model),
            .. SecondReading.Check(printed, poppler, model),
            .. TurnedRules.Check(printed),
            .. FaceRules.Check(printed, model),
            .. GlyphRules.Check(printed),
            .. model switch
            {
                OfficialPaper paper =>
                    PageRules.Check(printed, paper).Concat(HeadRules.Check(printed, paper)).Concat(EndRules.Check(printed, paper)),
                FeedbackForm form => FormRules.Check(printed, form),
                OneSheet sheet => SheetRules.Check(printed, sheet),
                _ => [],
            },
        ];
    }
}
