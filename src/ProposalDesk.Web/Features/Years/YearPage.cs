using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Years;

/// <summary>One year's settings.</summary>
/// <param name="Gaps">What is missing before papers of the year can be signed and issued.</param>
/// <param name="MayChangeDates">Clerk and administrator.</param>
/// <param name="MayChangeSettings">The administrator.</param>
public sealed record YearPage(
    HandlingYear Year, IReadOnlyList<string> Sessions, IReadOnlyList<YearGap> Gaps, bool MayChangeDates, bool MayChangeSettings);
