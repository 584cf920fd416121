using System.Globalization;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Web.Features.Progress;

/// <summary>调度分析 of one handling year, and the years there are.</summary>
public sealed record ProgressPage(ProgressReport Report, OfficeReport Office, IReadOnlyList<int> Years)
{
    public const int Shown = 50;

    /// <summary>共60件，下面是最久的50件; null where all are shown.</summary>
    public static string? Cut(int all) => all > Shown ? string.Create(CultureInfo.InvariantCulture, $"共{all}件，下面是最久的{Shown}件。") : null;
}
