namespace ProposalDesk.Core.Deadlines;

/// <summary>One rung of the ladder of a deadline.</summary>
/// <param name="Key">Names it within its deadline: before:7, late:2.</param>
/// <param name="Chaser">0 before the date and on it; then which chaser it is.</param>
public sealed record ReminderStage(string Key, int Chaser)
{
    public const int KeyMaxLength = 20;

    public bool IsChaser => Chaser > 0;
}
