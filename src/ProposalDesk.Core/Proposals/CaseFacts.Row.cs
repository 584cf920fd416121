using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Proposals;

public sealed partial record CaseFacts
{
    /// <summary>A case as the database gives it for its facts.</summary>
    private sealed class Row
    {
        public required long Id { get; init; }

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

        public required DateOnly DueOn { get; init; }

        public required DateOnly? AnsweredOn { get; init; }

        public required bool LacksConsultation { get; init; }

        public required bool AwaitsWaiver { get; init; }

        public required DateOnly? FirstOpenDueOn { get; init; }

        public required bool FeedbackPeriodHasPassed { get; init; }

        public required bool HasSheets { get; init; }

        public required bool HasSheetToForward { get; init; }

        public required bool HasForwardedSheet { get; init; }

        public required bool HasSheetOut { get; init; }

        public required List<Part> Parts { get; init; }

        public required List<Request> Requests { get; init; }

        public required List<Notice> Notices { get; init; }

        public required List<string> Dissatisfied { get; init; }

        public required List<LetterRow> Letters { get; init; }

        public CaseFacts Facts(Roster? house)
        {
            var signed = Letters.Where(r => r.Status == ReplyStatus.Signed).OrderByDescending(r => r.AnswersRound).FirstOrDefault();
            var begun = Letters.Find(r => r.Status is ReplyStatus.Draft or ReplyStatus.UnderReview) ?? signed;
            var review = Letters.Find(r => r.Status == ReplyStatus.UnderReview);
            var sent = Letters.Where(r => r.Status == ReplyStatus.Sent).ToList();
            var hasAnswered = sent.Any(r => r.AnswersRound);
            var isAtRest = Status is ProposalStatus.AwaitingFeedback or ProposalStatus.Closed;

            return new()
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
                HasBindingAssignment = Parts.LastOrDefault(a => a.IsLead) is { IsBinding: true },
                Assisting = [.. Parts.Where(a => !a.IsLead).Select(a => new AssistingSection(a.SectionId, a.HandlerId, a.Status))],
                DueOn = DueOn,
                AnsweredOn = AnsweredOn,
                FirstOpenDueOn = FirstOpenDueOn,
                PendingExtension = Requests.LastOrDefault(e => e.IsPendingIn(RoundNumber)) is { } request
                    ? new(request.Status, request.IsAfterCompletion)
                    : null,
                LapsedExtension = Requests.LastOrDefault() is { Status: ExtensionStatus.Lapsed } last && last.RoundNumber == RoundNumber
                    ? new(last.OldDueOn, last.NewDueOn)
                    : null,
                LacksConsultation = LacksConsultation,
                AwaitsWaiver = AwaitsWaiver,
                OpenNotice = Notices.LastOrDefault(),
                LetterInProgress = begun?.Facts(),
                SignedReply = signed?.Facts(),
                HasAnswered = hasAnswered,
                HasLetterToSend = signed is not null || sent.Any(r => r.IsToEnterAnew),
                MayStrikeOutDelivery = Letters.Any(r => r.HasLeft) && (!isAtRest || begun is null),
                WaitingSteps = [.. review?.Steps.Where(s => s.Pass == review.Pass) ?? []],
                HasSheets = HasSheets,
                HasSheetToForward = HasSheetToForward,
                HasForwardedSheet = HasForwardedSheet,
                FeedbackPeriodHasPassed = FeedbackPeriodHasPassed,
                AllSheetsAreBack = HasSheets && !HasSheetOut,
                Dissatisfied = Dissatisfied,
                HasOpenCommitment = sent.Any(r => r.HasOpenPromise),
                MaySupplement = Role != HandlingRole.Assist && hasAnswered && begun is null && sent.Any(r => r.HasKeptPromise),
                House = house,
            };
        }
    }
}
