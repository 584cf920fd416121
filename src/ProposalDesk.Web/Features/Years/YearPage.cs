using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Years;

/// <summary>One year's settings.</summary>
/// <param name="Gaps">What is missing before papers of the year can be signed and issued.</param>
/// <param name="MayChangeDates">Clerk and administrator.</param>
/// <param name="MayChangeSettings">The administrator.</param>
public sealed record YearPage(
    HandlingYear Year, IReadOnlyList<string> Sessions, IReadOnlyList<YearGap> Gaps, bool MayChangeDates, bool MayChangeSettings)
{
    /// <summary>Cases that are not answered or are handled again.</summary>
    public int Unanswered { get; init; }

    /// <summary>开年核对, item by item; for a year that was opened here and is not over.</summary>
    public IReadOnlyList<CheckLine> Checks { get; init; } = [];

    public string? WhyNotArchived => Year.WhyNotArchived(Unanswered);

    /// <param name="Done">By whom and when it was looked at; null while nobody has.</param>
    public sealed record CheckLine(YearCheckItem Item, string? Done);
}
