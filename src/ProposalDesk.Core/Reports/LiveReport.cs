using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Reports;

/// <summary>A report's text with the figures and tables of one day.</summary>
public sealed record LiveReport(
    ReportText Text, ReportFacts Matter, IReadOnlyDictionary<string, LiveFigure> Figures,
    IReadOnlyDictionary<ReportTable, LiveTable> Tables)
{
    /// <summary>As printed, figures filled in.</summary>
    public string Printed(string text) => string.Concat(ReportFields.Pieces(text).Select(p => p.IsName ? ValueOf(p.Text) : p.Text));

    /// <summary>The text with its figures filled in.</summary>
    public ReportText PrintedText() =>
        Text with { Title = Printed(Text.Title), Blocks = [.. Text.Blocks.Select(b => b with { Text = Printed(b.Text) })] };

    public string ValueOf(string name) => name == ReportFields.AsOf ? Matter.Today.InWords() : Figures[name].Printed;
}
