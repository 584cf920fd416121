using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Proposals;

/// <summary>What the rules read.</summary>
public sealed partial class Proposal
{
    /// <summary>As the case stands now; of one loaded whole, or as far as <see cref="ProposalLoading"/> reads it.</summary>
    public CaseFacts Facts() => new()
    {
        Kind = Kind,
        Status = Status,
        Role = Role,
        RoundNumber = RoundNumber,
        RefusalCount = RefusalCount,
        StatusBeforeTransfer = StatusBeforeTransfer,
        LeadSectionId = LeadSectionId,
        LeadSectionName = LeadSectionName,
        SupervisingDeputyId = SupervisingDeputyId,
        HandlerId = HandlerId,
        HandlerName = HandlerName,
        HasBindingAssignment = HasBindingAssignment,
        Assisting = [.. AssistingAssignments.Select(a => new CaseFacts.AssistingSection(a.SectionId, a.HandlerId, a.Status))],
        DueOn = DueOn,
        AnsweredOn = AnsweredOn,
        FirstOpenDueOn = FirstOpenDueOn,
        PendingExtension = PendingExtension is { } request ? new(request.Status, request.IsAfterCompletion) : null,
        LapsedExtension = LapsedExtension is { } lapsed ? new(lapsed.OldDueOn, lapsed.NewDueOn) : null,
        LacksConsultation = LacksConsultation,
        AwaitsWaiver = AwaitsWaiver,
        OpenNotice = OpenNotice is { } notice ? new(notice.AnsweredOn, notice.IssuedById, notice.IssuedBy) : null,
        LetterInProgress = FactsOf(LetterInProgress),
        SignedReply = FactsOf(SignedReply),
        HasAnswered = HasAnswered,
        HasLetterToSend = LetterToSend is not null,
        MayStrikeOutDelivery = MayStrikeOutDelivery,
        WaitingSteps = [.. ReplyInReview?.CurrentSteps.Where(s => s.Verdict == ReviewVerdict.Pending) ?? []],
        HasSheets = HasSheets,
        HasSheetToForward = HasSheetToForward,
        HasForwardedSheet = HasForwardedSheet,
        FeedbackPeriodHasPassed = FeedbackPeriodHasPassed,
        AllSheetsAreBack = HasSheets && SheetsOfLatestRound.All(s => s.IsReturned),
        Dissatisfied = [.. UnansweredDissatisfactions.Select(d => d.Name)],
        HasOpenCommitment = HasOpenCommitment,
        MaySupplement = MaySupplement,
        House = House,
    };

    /// <summary>What the consultation gate reads; of a case loaded whole.</summary>
    public ConsultationFacts ConsultationFacts() => new()
    {
        Status = Status,
        Role = Role,
        Kind = Kind,
        RoundNumber = RoundNumber,
        IsWaived = CurrentRound.ConsultationWaiver is not null,
        FirstProposerOrder = FirstProposer.Order,
        Talks = [.. _contacts.Where(c => c.Counts && c.RoundNumber == RoundNumber)
            .Select(c => new ConsultationFacts.Talk(c.Phase, c.Mode, c.ProposerOrders))],
        Dissatisfied = StillDissatisfied(),
    };

    /// <summary>The proposers whose 不满意 nothing has answered yet; of a case as far as <see cref="ProposalLoading"/> reads it.</summary>
    public IReadOnlyList<ConsultationFacts.Person> StillDissatisfied() =>
        [.. UnansweredDissatisfactions.Select(d => new ConsultationFacts.Person(d.ProposerOrder, d.Name))];

    private static CaseFacts.Letter? FactsOf(Reply? letter) =>
        letter is null ? null : new(letter.Status, letter.HasLeft, letter.SignedForId ?? letter.SignedById,
            letter.SignedFor ?? letter.SignedBy);
}
