namespace ProposalDesk.Core.Supervision;

/// <summary>调度分析 of a handling year by section and by handler (domain.md §6).</summary>
/// <param name="Sessions">Of the year, for lists of its cases.</param>
public sealed record ProgressReport(int Year, ProgressReport.Line Total, IReadOnlyList<ProgressReport.Line> Sections,
    IReadOnlyList<ProgressReport.Line> Handlers, IReadOnlyList<ProgressReport.LateCase> Late, IReadOnlyList<long> Sessions)
{
    /// <param name="SectionId">0: not given to a section yet; null where the line sums up all.</param>
    /// <param name="HandlerId">Null on a section's own line.</param>
    /// <param name="SectionName">The handler's section; null on a section's own line.</param>
    /// <param name="Open">Cases not yet answered.</param>
    /// <param name="Overdue">Of these, past their nearest limit.</param>
    /// <param name="Answered">Cases answered.</param>
    /// <param name="InTime">Of these, by their due date.</param>
    /// <param name="Returns">How often drafts came back from review.</param>
    /// <param name="Sign">From the first submission to the signature: the whole way, with what others took.</param>
    public sealed record Line(
        long? SectionId, long? HandlerId, string Name, string? SectionName, int Cases, int Open, int Overdue, int Answered, int InTime,
        int Returns, Pace Accept, Pace Contact, Pace Draft, Pace Review, Pace Sign);

    /// <summary>A mean time in working days, without pauses; the section's own time only.</summary>
    public sealed record Pace(int Count, int Days)
    {
        public static Pace operator +(Pace a, Pace b) => new(a.Count + b.Count, a.Days + b.Days);

        /// <summary>2.5天, or — where nothing was measured.</summary>
        public string InWords =>
            Count == 0 ? "—" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(double)Days / Count:0.#}天");
    }

    /// <param name="DaysLate">Working days.</param>
    public sealed record LateCase(long ProposalId, string Number, string Title, string SectionName, string? HandlerName,
        Organisation.DeadlineKind Kind, DateOnly DueOn, int DaysLate);
}
