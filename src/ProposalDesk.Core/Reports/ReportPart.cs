namespace ProposalDesk.Core.Reports;

/// <summary>A place in the skeleton of a report. Headings show only where something stands under them.</summary>
public abstract record ReportPart
{
    private ReportPart()
    {
    }

    /// <summary>What may stand in it.</summary>
    public virtual IReadOnlyList<ReportPassage> Passages => [];

    public virtual IEnumerable<ReportBlock> Blocks(ReportEvidence evidence) => [];

    /// <summary>一、</summary>
    public sealed record Heading(string Text) : ReportPart;

    /// <summary>（一）</summary>
    public sealed record Subheading(string Text) : ReportPart;

    /// <summary>One paragraph of the sentences that hold.</summary>
    public sealed record Paragraph(params ReportPassage[] Sentences) : ReportPart
    {
        public override IReadOnlyList<ReportPassage> Passages => Sentences;

        public override IEnumerable<ReportBlock> Blocks(ReportEvidence evidence) =>
            string.Concat(Sentences.Select(s => s.Of(evidence))) is { Length: > 0 } text ? [ReportBlock.Paragraph(text)] : [];
    }

    /// <summary>The sentences that hold, each on a line of its own, numbered where there are several.</summary>
    public sealed record Lines(params ReportPassage[] Sentences) : ReportPart
    {
        public override IReadOnlyList<ReportPassage> Passages => Sentences;

        public override IEnumerable<ReportBlock> Blocks(ReportEvidence evidence)
        {
            var lines = Sentences.Select(s => s.Of(evidence)).Where(t => t.Length > 0).SelectMany(t => t.Split('\n')).ToList();

            return ReportWording.Joined(lines.Count == 1 ? lines : lines.Select((t, i) => FormattableString.Invariant($"{i + 1}.{t}")));
        }
    }

    public sealed record Story(ReportStory Told) : ReportPart
    {
        public override IReadOnlyList<ReportPassage> Passages => [Told];

        public override IEnumerable<ReportBlock> Blocks(ReportEvidence evidence) =>
            Told.When(evidence) ? Told.Blocks(evidence) : Told.Of(evidence) is { Length: > 0 } gap ? [ReportBlock.Paragraph(gap)] : [];
    }

    /// <summary>A table, where it would have rows.</summary>
    public sealed record Table(ReportTable Kind, Func<ReportEvidence, bool> When) : ReportPart
    {
        public override IEnumerable<ReportBlock> Blocks(ReportEvidence evidence) => When(evidence) ? [ReportBlock.TableOf(Kind)] : [];
    }
}
