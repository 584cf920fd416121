namespace ProposalDesk.Core.Intake.Reading;

/// <summary>The file cannot be imported. The message is a Chinese sentence that says what to do.</summary>
public sealed class UnreadableFileException(string message, Exception? cause = null) : Exception(message, cause);
