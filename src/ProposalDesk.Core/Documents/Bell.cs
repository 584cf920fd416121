using System.Threading.Channels;

namespace ProposalDesk.Core.Documents;

/// <summary>Wakes a worker, so that nobody waits for its next round.</summary>
public abstract class Bell
{
    // One waiting ring is enough: a round takes all open orders.
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Returns at the next ring.</summary>
    public async Task WaitAsync(CancellationToken ct) => await _rings.Reader.ReadAsync(ct);
}
