namespace ProposalDesk.Web.Infrastructure;

/// <summary>Where the desk keeps its files, and under which address people find it.</summary>
public sealed class DeskOptions
{
    public const string Section = "Desk";

    /// <summary>Folder of files, keys and logs.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>The setting <c>PublicUrl</c>: without it no personal link is printed.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How many sign-in attempts one address may make in a minute.</summary>
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>How many pages of personal links one address may open in a minute.</summary>
    public int FeedbackPagesPerMinute { get; set; } = 60;

    /// <summary>How many calendars one address may read in a minute.</summary>
    public int CalendarReadsPerMinute { get; set; } = 60;

    public string PathOf(string name) => Path.Combine(DataDirectory, name);
}
