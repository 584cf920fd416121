namespace ProposalDesk.Core.Organisation;

/// <summary>A ladder as somebody wants it; see <see cref="ReminderRule"/>.</summary>
public sealed record ReminderEntry(
    DeadlineKind Kind, string? DaysBefore, int? RepeatWorkingDays, int? HeadFromChaser, int? LeaderFromChaser);
