using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Figures;

/// <summary>
/// Each figure, once (domain.md §7): one condition for N and one for n, over cases, sheets, items or promises. Cases that
/// were transferred or withdrawn are left out before.
/// </summary>
internal static class FigureDefinitions
{
    private static readonly List<ProposalStatus> _unanswered = [.. OpenCases.Statuses];

    public static IReadOnlyList<FigureRule<Proposal>> OfCases(DateOnly today) =>
    [
        new(FigureKind.Received, c => true, c => true),
        new(FigureKind.Lead, c => c.Case.Role == HandlingRole.Lead, c => true),
        new(FigureKind.Split, c => c.Case.Role == HandlingRole.Split, c => true),
        new(FigureKind.Answering, c => c.Case.Role != HandlingRole.Assist, c => true),
        new(FigureKind.Assist, c => c.Case.Role == HandlingRole.Assist, c => true),
        new(FigureKind.Open, c => _unanswered.Contains(c.Case.Status), c => true),
        new(FigureKind.Closed, c => c.Case.Status == ProposalStatus.Closed, c => true),
        new(FigureKind.Key, c => c.Case.IsKey, c => true),
        new(FigureKind.Overdue, c => c.Case.AnsweredOn == null && c.Case.DueOn < today, c => true),
        new(FigureKind.Answered, c => true, c => c.Case.AnsweredOn != null),
        new(FigureKind.AnsweredOnTime, c => c.Case.AnsweredOn != null || c.Case.DueOn < today, c =>
            c.Case.AnsweredOn != null && c.Case.AnsweredOn <= c.Case.DueOn),
        new(FigureKind.FaceToFace, c => c.Case.Role != HandlingRole.Assist, c => c.Case.HasMetFaceToFace),
    ];

    public static IReadOnlyList<FigureRule<FeedbackSheet>> OfSheets { get; } =
    [
        new(FigureKind.FeedbackReturned, s => true, s => s.Of.Rating != null),
        new(FigureKind.Satisfied, s => s.Of.IsLatestRating, s => s.Of.Rating == FeedbackRating.Satisfied),
        new(FigureKind.SatisfiedOrBasically, s => s.Of.IsLatestRating, s =>
            s.Of.Rating == FeedbackRating.Satisfied || s.Of.Rating == FeedbackRating.BasicallySatisfied),
        new(FigureKind.SatisfiedFirstRound, s => s.Of.RoundNumber == 1 && s.Of.Rating != null, s =>
            s.Of.Rating == FeedbackRating.Satisfied),
    ];

    public static IReadOnlyList<FigureRule<SuggestionItem>> OfItems { get; } =
    [
        new(FigureKind.Adopted, i => i.Of.AnsweredOn != null, i =>
            i.Of.Adoption == Adoption.Adopted || i.Of.Adoption == Adoption.PartlyAdopted),
        new(FigureKind.Unmarked, i => i.Of.AnsweredOn != null && i.Of.IsImplemented == null, i => true),
        // what nobody has marked is told beside it, never counted as not implemented
        new(FigureKind.Implemented, i => i.Of.AnsweredOn != null && i.Of.IsImplemented != null, i => i.Of.IsImplemented == true),
    ];

    public static IReadOnlyList<FigureRule<Commitment>> OfCommitments(DateOnly today) =>
    [
        new(
            FigureKind.CommitmentsKept,
            c => c.Of.DueOn <= today || c.Of.Status == CommitmentStatus.Fulfilled || c.Of.Status == CommitmentStatus.Impossible,
            c => c.Of.Status == CommitmentStatus.Fulfilled),
    ];
}
