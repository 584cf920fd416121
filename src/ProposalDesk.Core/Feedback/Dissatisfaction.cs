namespace ProposalDesk.Core.Feedback;

/// <summary>A proposer whose rating in force is 不满意, with the words they gave (domain.md §3.11).</summary>
/// <param name="RoundNumber">Of the letter they rated.</param>
public sealed record Dissatisfaction(
    int ProposerOrder, string Name, int RoundNumber, string? Words, DateOnly SignedOn, FeedbackChannel Channel, DissatisfactionState State);
