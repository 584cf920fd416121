namespace ProposalDesk.Core.Reports;

/// <summary>A place in the skeleton of a report. Headings show only where something stands under them.</summary>
public abstract record ReportPart
{
    private ReportPart()
    {
    }

    /// <summary>What may stand in it.</summary>
    public virtual IReadOnlyList<ReportPassage> Passages => [];

    public virtual IEnumerable<ReportBlock> Blocks(ReportEvidence of) => [];

    /// <summary>一、</summary>
    public sealed record Heading(string Text) : ReportPart;

    /// <summary>（一）</summary>
    public sealed record Subheading(string Text) : ReportPart;

    /// <summary>One paragraph of the sentences that hold.</summary>
    public sealed record Paragraph(params ReportPassage[] Sentences) : ReportPart
    {
        public override IReadOnlyList<ReportPassage> Passages => Sentences;

        public override IEnumerable<ReportBlock> Blocks(ReportEvidence of) =>
            string.Concat(Sentences.Select(s => s.Of(of))) is { Length: > 0 } text ? [ReportBlock.Paragraph(text)] : [];
    }

    /// <summary>The sentences that hold, each on a line of its own, numbered where there are several.</summary>
    public sealed record Lines(params ReportPassage[] Sentences) : ReportPart
    {
        public override IReadOnlyList<ReportPassage> Passages => Sentences;

        public override IEnumerable<ReportBlock> Blocks(ReportEvidence of)
        {
            var lines = Sentences.Select(s => s.Of(of)).Where(t => t.Length > 0).SelectMany(t => t.Split('\n')).ToList();

            return ReportWording.Joined(lines.Count == 1 ? lines : lines.Select((t, i) => FormattableString.Invariant($"{i + 1}.{t}")));
        }
    }

    public sealed record Story(ReportStory Told) : ReportPart
    {
        public override IReadOnlyList<ReportPassage> Passages => [Told];

        public override IEnumerable<ReportBlock> Blocks(ReportEvidence of) =>
            Told.When(of) ? Told.Blocks(of) : Told.Of(of) is { Length: > 0 } gap ? [ReportBlock.Paragraph(gap)] : [];
    }

    /// <summary>A table, where it would have rows.</summary>
    public sealed record Table(ReportTable Kind, Func<ReportEvidence, bool> When) : ReportPart
    {
        public override IEnumerable<ReportBlock> Blocks(ReportEvidence of) => When(of) ? [ReportBlock.TableOf(Kind)] : [];
    }
}
