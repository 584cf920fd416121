namespace ProposalDesk.Core.Notifications;

/// <summary>A carrier did not get rid of a message; the sentence is for whoever looks after the outbox.</summary>
public sealed class NotSentException(string problem, NotSentException.Kind kind, Exception? inner = null) : Exception(problem, inner)
{
    public enum Kind
    {
        /// <summary>This message is put off; others may go.</summary>
        Later,

        /// <summary>The server cannot be reached or does not let us in: no use in trying others now.</summary>
        Down,

        /// <summary>Refused for good.</summary>
        Refused,
    }

    public Kind Why { get; } = kind;
}
