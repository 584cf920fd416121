namespace ProposalDesk.Core.Figures;

/// <summary>Cases of a year as they stood on a day.</summary>
/// <param name="Block">The <see cref="CaseBlock"/>.</param>
/// <param name="Received">Referred by that day.</param>
/// <param name="Answered">Of these, answered for the first time by that day.</param>
/// <param name="InTime">Of these, by their due date.</param>
/// <param name="Late">Not answered by that day, and past their due date.</param>
public sealed record SameDay(long Block, int Received, int Answered, int InTime, int Late);
