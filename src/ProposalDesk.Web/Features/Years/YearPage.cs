using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Years;

/// <summary>One year's settings.</summary>
/// <param name="MayChangeDates">Clerk and administrator.</param>
/// <param name="MayChangeSettings">The administrator.</param>
public sealed record YearPage(HandlingYear Year, IReadOnlyList<string> Sessions, bool MayChangeDates, bool MayChangeSettings);
