using System.Collections.Concurrent;
using ProposalDesk.Browser.Tests.TestBed;

[assembly: AssemblyFixture(typeof(SharedDesks))]

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>
/// A desk of this kind for several classes, which only look or touch nothing that another of them looks at: a start and the
/// first use of every page cost ten seconds of a processor.
/// </summary>
public sealed class SharedDesk<TDesk> : IAsyncLifetime
    where TDesk : RunningDesk, new()
{
    private static readonly Lazy<Task<TDesk>> _one = new(StartAsync);

    public TDesk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Desk = await _one.Value;

    // It ends with the run.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<TDesk> StartAsync()
    {
        var desk = new TDesk();
        await desk.InitializeAsync();
        SharedDesks.Keep(desk);

        return desk;
    }
}

/// <summary>Ends the shared desks when the last test is done.</summary>
public sealed class SharedDesks : IAsyncDisposable
{
    private static readonly ConcurrentBag<RunningDesk> _desks = [];

    public static void Keep(RunningDesk desk) => _desks.Add(desk);

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in _desks)
        {
            await desk.DisposeAsync();
        }
    }
}
