namespace ProposalDesk.Core.Intake.Reading;

/// <summary>
/// A line no proposal was made of. Position counts from 1: the line of a text, the paragraph or table row of a document,
/// the row of a sheet. Lines BeforeProposals (covering letter, other annexes) are many and expected; the others deserve
/// a look each.
/// </summary>
public sealed record UnreadLine(int Position, string Text, bool BeforeProposals);
