namespace ProposalDesk.Core.Supervision;

/// <summary>调度分析 of a handling year by section and by handler (domain.md §6).</summary>
/// <param name="Late">All that are late by 办理时限, the latest first.</param>
/// <param name="HeldUp">In time by 办理时限, while whoever has it is behind.</param>
/// <param name="Sessions">Of the year, for lists of its cases.</param>
public sealed record ProgressReport(int Year, ProgressReport.Line Total, IReadOnlyList<ProgressReport.Line> Sections,
    IReadOnlyList<ProgressReport.Line> Handlers, IReadOnlyList<ProgressReport.LateCase> Late,
    IReadOnlyList<ProgressReport.HeldUpCase> HeldUp, IReadOnlyList<long> Sessions)
{
    /// <param name="SectionId">0: not given to a section yet; null where the line sums up all.</param>
    /// <param name="HandlerId">Null on a section's own line.</param>
    /// <param name="SectionName">The handler's section; null on a section's own line.</param>
    /// <param name="Open">Cases not yet answered.</param>
    /// <param name="Overdue">Of these, past their 办理时限.</param>
    /// <param name="HeldUp">In time by 办理时限, while an internal limit of whoever has it has passed.</param>
    /// <param name="Answered">Cases answered.</param>
    /// <param name="InTime">Of these, by their due date.</param>
    /// <param name="Returns">How often drafts came back from review.</param>
    /// <param name="Sign">From the first submission to the signature: the whole way, with what others took.</param>
    public sealed record Line(
        long? SectionId, long? HandlerId, string Name, string? SectionName, int Cases, int Open, int Overdue, int HeldUp,
        int Answered, int InTime, int Returns, Pace Accept, Pace Contact, Pace Draft, Pace Review, Pace Sign);

    /// <summary>A mean time in working days, without pauses; the section's own time only.</summary>
    public sealed record Pace(int Count, int Days)
    {
        public static Pace operator +(Pace a, Pace b) => new(a.Count + b.Count, a.Days + b.Days);

        /// <summary>2.5天, or — where nothing was measured.</summary>
        public string InWords =>
            Count == 0 ? "—" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(double)Days / Count:0.#}天");
    }

    /// <param name="With">Who has it now.</param>
    /// <param name="DueOn">办理时限.</param>
    /// <param name="DaysLate">Working days.</param>
    public sealed record LateCase(long ProposalId, string Number, string Title, string SectionName, string? HandlerName,
        string With, DateOnly DueOn, int DaysLate);

    /// <param name="With">Who has it now.</param>
    /// <param name="Outside">办理时限6月10日</param>
    /// <param name="Inside">初稿时限4月1日已过3个工作日</param>
    public sealed record HeldUpCase(long ProposalId, string Number, string Title, string With, string Outside, string Inside);
}
