namespace ProposalDesk.Core;

/// <summary>
/// A rule of the field said no. The message is written for the person at the screen; a programmer's mistake
/// stays an <see cref="InvalidOperationException"/>.
/// </summary>
/// <param name="code">Stable, in kebab-case, for tests and the log.</param>
/// <param name="message">A Chinese sentence that says what to do.</param>
/// <param name="field">The form field it belongs to, or empty for the form as a whole.</param>
public sealed class RuleViolationException(string code, string message, string field = "") : Exception(message)
{
    public string Code { get; } = code;

    public string Field { get; } = field;
}
