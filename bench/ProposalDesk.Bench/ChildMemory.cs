using System.Diagnostics;
using System.Globalization;

namespace ProposalDesk.Bench;

/// <summary>Watches how much memory the bench's child processes hold together, looking often enough to see their highest.</summary>
public sealed class ChildMemory : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<int> _seen = [];
    private readonly Task _watching;
    private double _peak;

    public ChildMemory() => _watching = Task.Run(WatchAsync);

    /// <summary>How many processes there have been so far.</summary>
    public int Processes => _seen.Count;

    /// <summary>The highest since the last time it was asked, in megabytes.</summary>
    public double TakePeak() => Interlocked.Exchange(ref _peak, 0);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _stopping.Dispose();
    }

    private async Task WatchAsync()
    {
        IReadOnlyList<int> children = [];
        for (var look = 0; !_stopping.IsCancellationRequested; look++)
        {
            // a process just born holds little: the list may be a little old
            children = look % 10 == 0 ? Children() : children;
            var now = children.Sum(Megabytes);
            if (now > Volatile.Read(ref _peak))
            {
                Interlocked.Exchange(ref _peak, now);
            }

            await Task.Delay(_pause);
        }
    }

    private double Megabytes(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            _seen.Add(id);

            return process.WorkingSet64 / 1048576.0;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return 0;
        }
    }

    // Linux says whose child a process is; elsewhere the typesetter's are known by their program and their age.
    private static List<int> Children()
    {
        if (!OperatingSystem.IsLinux())
        {
            using var own = Process.GetCurrentProcess();

            return [.. Process.GetProcessesByName("node").Where(p => p.StartTime >= own.StartTime).Select(p => p.Id)];
        }

        var parent = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

        return [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => char.IsAsciiDigit(name![0]) && ParentOf(name) == parent)
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))];
    }

    // "id (name) state parent …", and the name may hold anything
    private static string? ParentOf(string process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");

            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
