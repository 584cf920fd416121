namespace ProposalDesk.Typesetting.Worker;

/// <summary>The child process died, or did not answer in time and was ended.</summary>
internal sealed class WorkerLostException(string message, bool timedOut) : Exception(message)
{
    public bool TimedOut { get; } = timedOut;
}
