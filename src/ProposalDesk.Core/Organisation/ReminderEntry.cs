namespace ProposalDesk.Core.Organisation;

/// <summary>Reminders as somebody wants them; see <see cref="ReminderRule"/>.</summary>
public sealed record ReminderEntry(DeadlineKind Kind, string? DaysBefore);
