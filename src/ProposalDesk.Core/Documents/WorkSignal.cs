using System.Threading.Channels;

namespace ProposalDesk.Core.Documents;

/// <summary>Wakes a worker, so that nobody waits for its next round.</summary>
public abstract class WorkSignal
{
    // One waiting signal is enough: a round takes all open orders.
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Returns when it is raised next.</summary>
    public async Task WaitAsync(CancellationToken ct) => await _raised.Reader.ReadAsync(ct);
}
