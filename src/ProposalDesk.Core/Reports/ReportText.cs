using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Reports;

/// <summary>What people edit of a report, as one piece.</summary>
/// <param name="Addressee">With its full-width colon; empty where there is none.</param>
public sealed record ReportText(string Title, string Addressee, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>Every block with its number: 一、 for headings, （一） for subheadings.</summary>
    public IReadOnlyList<(ReportBlock Block, string Number)> Numbered()
    {
        var (heading, subheading) = (0, 0);

        return [.. Blocks.Select(b =>
        {
            (heading, subheading) = b.Kind switch
            {
                ReportBlockKind.Heading => (heading + 1, 0),
                ReportBlockKind.Subheading => (heading, subheading + 1),
                _ => (heading, subheading),
            };

            return (b, b.Kind switch
            {
                ReportBlockKind.Heading => $"{Number(heading)}、",
                ReportBlockKind.Subheading => $"（{Number(subheading)}）",
                _ => "",
            });
        })];
    }

    private static string Number(int number) => ChineseNumerals.Of(Math.Min(number, 99));
}
