using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// Everything the table of the workflow and the relations of its rows read of a case, and nothing else: a rule that needs
/// more has to say so here. However the case was read, the same facts come of it (a test, in every state).
/// </summary>
public sealed partial record CaseFacts
{
    public required ProposalKind Kind { get; init; }

    public required ProposalStatus Status { get; init; }

    public required HandlingRole Role { get; init; }

    public required int RoundNumber { get; init; }

    public required int RefusalCount { get; init; }

    public required ProposalStatus? StatusBeforeTransfer { get; init; }

    public required long? LeadSectionId { get; init; }

    public required string? LeadSectionName { get; init; }

    public required long? SupervisingDeputyId { get; init; }

    public required long? HandlerId { get; init; }

    public required string? HandlerName { get; init; }

    /// <summary>The lead section was decided by a leader.</summary>
    public required bool HasBindingAssignment { get; init; }

    public required IReadOnlyList<AssistingSection> Assisting { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly? AnsweredOn { get; init; }

    /// <summary>The earliest date that is not met; null where nothing is open.</summary>
    public required DateOnly? FirstOpenDueOn { get; init; }

    public required Extension? PendingExtension { get; init; }

    /// <summary>The last request of this round, where it has fallen away.</summary>
    public required Lapsed? LapsedExtension { get; init; }

    /// <summary>The gate of this round still asks for contacts.</summary>
    public required bool LacksConsultation { get; init; }

    public required bool AwaitsWaiver { get; init; }

    public required Notice? OpenNotice { get; init; }

    public required Letter? LetterInProgress { get; init; }

    public required Letter? SignedReply { get; init; }

    public required bool HasAnswered { get; init; }

    public required bool HasLetterToSend { get; init; }

    public required bool MayStrikeOutDelivery { get; init; }

    /// <summary>The steps of the review that wait, the next one first.</summary>
    public required IReadOnlyList<ReviewStep> WaitingSteps { get; init; }

    public required bool HasSheets { get; init; }

    public required bool HasSheetToForward { get; init; }

    public required bool HasForwardedSheet { get; init; }

    public required bool FeedbackPeriodHasPassed { get; init; }

    /// <summary>All sheets of the latest answered round came back.</summary>
    public required bool AllSheetsAreBack { get; init; }

    /// <summary>The proposers whose 不满意 no later letter has answered, and over which nobody has decided.</summary>
    public required IReadOnlyList<string> Dissatisfied { get; init; }

    public required bool HasOpenCommitment { get; init; }

    public required bool MaySupplement { get; init; }

    /// <summary>The people who are there; null where nobody asked.</summary>
    public required Roster? House { get; init; }

    /// <summary>A draft is in review and nobody has acted on it (domain.md §3.7).</summary>
    public bool MayCallBack => WaitingSteps is [{ Order: 1 }, ..];

    public bool IsReadyToClose => AllSheetsAreBack && Dissatisfied.Count == 0;

    /// <summary>A 不满意 after the second round: nothing opens by itself, the Director decides.</summary>
    public bool IsDissatisfiedAgain =>
        RoundNumber > 1 && Status is ProposalStatus.AwaitingFeedback or ProposalStatus.Closed && Dissatisfied.Count > 0;

    /// <summary>The sentence that says why the condition of a row of the table does not hold in this case.</summary>
    public string WhyNot(ProposalRule rule) => rule.Step switch
    {
        ProposalStep.DecideExtension or ProposalStep.SendExtension when LapsedExtension is { } request =>
            $"{ExtensionWords.WhyLapsed(request.OldDueOn, request.NewDueOn, DueOn, AnsweredOn)}。",
        ProposalStep.Close when IsDissatisfiedAgain =>
            $"{string.Join("、", Dissatisfied)}不满意还没有答复，由主要领导决定重新办理或者办结（不满意），不能直接办结。",
        _ => rule.Otherwise!,
    };

    /// <summary>Finer than the table: why the step is not to be taken by this person at this moment; null where it is.</summary>
    public string? WhyNotNow(ProposalStep step, Actor actor) => step switch
    {
        ProposalStep.Sign when !IsTurnToSign(actor) => NotYourTurn,
        ProposalStep.Agree when WaitingSteps.Count == 0 || IsTurnToSign(actor) => NotYourTurn,
        ProposalStep.AnswerChaser when FirstOpenDueOn is not { } first || first >= actor.Today => "没有已过的时限，不用答复。",
        ProposalStep.AskExtension when actor.Today > DueOn => $"办理时限{DueOn.InWords()}已过，不能再申请延期。",
        _ => null,
    };

    private const string NotYourTurn = "这一步现在还没有轮到您。";

    /// <summary>As whom they sign: a step before it may be theirs in another capacity.</summary>
    public Capacity? SignsAs(Actor actor) => WaitingSteps.FirstOrDefault(s => s.Kind == ReviewStepKind.Signature)?.CapacityOf(actor);

    private bool IsTurnToSign(Actor actor) =>
        WaitingSteps.TakeWhile(s => s.CapacityOf(actor) is not null).Any(s => s.Kind == ReviewStepKind.Signature);

    public sealed record AssistingSection(long SectionId, long? HandlerId, AssignmentStatus Status);

    public sealed record Extension(ExtensionStatus Status, bool IsAfterCompletion);

    public sealed record Lapsed(DateOnly OldDueOn, DateOnly NewDueOn);

    public sealed record Notice(DateOnly? AnsweredOn, long? IssuedById, string? IssuedBy);

    /// <param name="SignerId">In whose name it was signed.</param>
    public sealed record Letter(ReplyStatus Status, bool HasLeft, long? SignerId, string? SignerName);
}
