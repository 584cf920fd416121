namespace ProposalDesk.Bench;

/// <summary>Watches the memory of this process while something runs in it.</summary>
public sealed class OwnMemory : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _watching;

    public OwnMemory() => _watching = Task.Run(WatchAsync);

    /// <summary>The most that managed objects held, in megabytes.</summary>
    public double Managed { get; private set; }

    /// <summary>The most that the whole process held, in megabytes.</summary>
    public double WorkingSet { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _stopping.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            Managed = Math.Max(Managed, GC.GetTotalMemory(false) / 1048576.0);
            WorkingSet = Math.Max(WorkingSet, Environment.WorkingSet / 1048576.0);
            await Task.Delay(_pause);
        }
    }
}
