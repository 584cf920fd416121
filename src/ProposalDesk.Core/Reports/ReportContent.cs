namespace ProposalDesk.Core.Reports;

/// <summary>How the text of a report is kept: as it stands, and as it was generated.</summary>
/// <param name="Generated">Null in drafts begun before it was kept.</param>
public sealed record ReportContent(IReadOnlyList<ReportBlock> Blocks, ReportText? Generated)
{
    public static string Write(IReadOnlyList<ReportBlock> blocks, ReportText? generated) =>
        ReportJson.Write(new ReportContent(blocks, generated));

    // Before the generated text was kept, there were the blocks alone.
    public static ReportContent Read(string json) =>
        json.StartsWith('[') ? new(ReportJson.Read<List<ReportBlock>>(json), null) : ReportJson.Read<ReportContent>(json);
}
