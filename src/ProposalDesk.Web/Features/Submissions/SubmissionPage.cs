using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Submissions;

/// <summary>One yearly date with all that was submitted and tried.</summary>
/// <param name="Open">The first of the cases that hold the annual report up, as far as the person sees them.</param>
/// <param name="OpenSeen">How many of them the person sees, and <paramref name="OpenAddress"/> lists.</param>
/// <param name="AwaitingRating">Cases that only await a rating: they hold nothing up.</param>
/// <param name="MayRecord">The clerk, while a recipient is missing.</param>
/// <param name="MayAllow">The Director, while cases are open and no reason is on record.</param>
/// <param name="SentDocument">The signed document that another recipient has already.</param>
public sealed record SubmissionPage(
    SubmissionCard Card,
    IReadOnlyList<Submission> Submissions,
    IReadOnlyList<StatutoryEvent> Events,
    IReadOnlyList<SubmissionPage.OpenCase> Open,
    int OpenSeen,
    string OpenAddress,
    int AwaitingRating,
    string AwaitingAddress,
    IReadOnlyList<string> Missing,
    string? SentDocument,
    bool MayRecord,
    bool MayStrikeOut,
    bool MayAllow,
    bool SeesReceipts,
    bool IsPastDue)
{
    public const int OpenShown = 20;

    public SubmissionForm Form { get; init; } = new();

    public AllowForm Allow { get; init; } = new();

    public string Heading => $"{Card.Year}年{Card.Label}";

    public sealed record OpenCase(long Id, string Number, string Title, string HolderText, Light Light);
}
