using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Proposals;

namespace ProposalDesk.Web.Features.Home;

/// <summary>One case in which something may wait for the person at the screen, as <see cref="HomeQuery"/> reads it.</summary>
/// <param name="HasContact">A contact in the current round.</param>
/// <param name="PointsOpen">Points of a returned draft not yet ticked off.</param>
/// <param name="DraftsCorrection">A correcting letter in draft.</param>
/// <param name="LetterProblem">Why the signed letter could not be typeset.</param>
/// <param name="HasDeliveryToEnterAnew">A record of a letter that was sent has been struck out.</param>
/// <param name="SheetsToForward">Returned sheets not yet forwarded.</param>
/// <param name="Extension">The request for a later date that waits for somebody.</param>
/// <param name="Notice">The supervision notice that is not closed.</param>
/// <param name="SheetsOverdue">Every sheet of the round is in or past its period.</param>
public sealed record OpenCase(
    CaseFacts Facts,
    string Title,
    HolderKind HolderKind,
    long? HolderSectionId,
    long? HolderUserId,
    string HolderText,
    int RefusalCount,
    int RoundNumber,
    bool HasContact,
    bool HasDraft,
    int PointsOpen,
    bool DraftsCorrection,
    bool HasSignedLetter,
    bool LetterIsReady,
    string? LetterProblem,
    bool HasDeliveryToEnterAnew,
    bool HasRefusedAssisting,
    int SheetsToForward,
    bool SheetsOverdue,
    long? SupervisingDeputyId,
    ExtensionRequest? Extension,
    SupervisionNotice? Notice)
{
    /// <summary>What waits for assisting sections, whoever may do it.</summary>
    public IReadOnlyList<AssistingPart> Assisting { get; init; } = [];

    /// <summary>An assignment of an assisting section that waits to be accepted, or for its opinion.</summary>
    /// <param name="IsPending">Not accepted yet.</param>
    public sealed record AssistingPart(long SectionId, bool IsPending, long? WriterId, DateOnly? DueOn);

    public string Number => Facts.Kind.NumberInWords(Facts.CaseNumber);

    /// <summary>The time the person has, e.g. 签收时限3月14日.</summary>
    public string Limit => Facts.NextDueOn is { } due && Facts.NextDueKind is { } kind
        ? $"{kind.Label()}{due.InShort()}"
        : $"办理时限{Facts.DueOn.InShort()}";
}
