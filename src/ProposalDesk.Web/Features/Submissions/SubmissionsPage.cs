namespace ProposalDesk.Web.Features.Submissions;

/// <summary>报送: the yearly dates of one year.</summary>
/// <param name="Years">The others to look at, newest first.</param>
public sealed record SubmissionsPage(int Year, IReadOnlyList<int> Years, IReadOnlyList<SubmissionCard> Cards, bool IsClerk, bool SeesYears);
