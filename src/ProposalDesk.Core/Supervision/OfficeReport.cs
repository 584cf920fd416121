namespace ProposalDesk.Core.Supervision;

/// <summary>The office measured like any section, and with whom cases became late (domain.md §5–6).</summary>
/// <param name="Steps">What the office does, step by step.</param>
/// <param name="Blame">Who had the cases on the day on which 办理时限 had passed, the most first.</param>
public sealed record OfficeReport(IReadOnlyList<OfficeReport.OfficeStep> Steps, IReadOnlyList<OfficeReport.LateWith> Blame)
{
    public OfficeStep Total => new(
        "合计", Steps.Sum(s => s.Done), Steps.Sum(s => s.InTime), Steps.Aggregate(new ProgressReport.Pace(0, 0), (sum, s) => sum + s.Pace),
        Steps.Sum(s => s.LateNow));

    public LateWith Blamed => new("合计", Blame.Sum(b => b.Cases), Blame.Sum(b => b.Open));

    /// <param name="Done">How often it was done.</param>
    /// <param name="InTime">Of these, within the office's limit.</param>
    /// <param name="LateNow">Waits and is past its limit.</param>
    public sealed record OfficeStep(string Name, int Done, int InTime, ProgressReport.Pace Pace, int LateNow)
    {
        /// <summary>按时/已办; — where nothing was done yet.</summary>
        public string InTimeInWords =>
            Done == 0 ? "—" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{InTime}/{Done}");
    }

    /// <param name="Name">A section, 局办公室 or 局领导.</param>
    /// <param name="Open">Of these, not answered to this day.</param>
    public sealed record LateWith(string Name, int Cases, int Open);
}
