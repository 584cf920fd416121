using System.Globalization;
using Npgsql;

namespace ProposalDesk.Bench;

/// <summary>
/// What the web process and every process of the database server have had of the processors since their start, from
/// <c>/proc</c>: the one figure that other work on the machine hardly moves.
/// </summary>
/// <param name="server">The database server's first process; null for SQLite, which works inside the web process.</param>
public sealed class Processor(int web, int? server)
{
    // What the kernel counts in, 100 to the second on every Linux in use.
    private const double TickMilliseconds = 10;

    public static async Task<Processor> OfAsync(RunningDesk desk, string provider, string connectionString)
    {
        if (provider == "Sqlite")
        {
            return new(desk.ProcessId, null);
        }

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();

        // Every connection is a child of the server's first process.
        return new(desk.ProcessId, Read(connection.ProcessID)!.Parent);
    }

    /// <summary>Milliseconds of the web process.</summary>
    public double Web => Read(web)!.Own * TickMilliseconds;

    /// <summary>Milliseconds of all processes of the server, those that have ended among them.</summary>
    public double Database => server is not { } first
        ? 0
        : (Read(first)!.WithEnded + Directory.GetDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
            .OfType<Times>().Where(t => t.Parent == first).Sum(t => t.Own)) * TickMilliseconds;

    /// <summary>The machine's load of the last minute, to judge the times by.</summary>
    public static double MachineLoad => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    // Null where the process has ended meanwhile.
    private static Times? Read(int id)
    {
        try
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            // After the name, which stands in brackets: state, parent, and the times from the twelfth word on.
            var words = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            var times = words[11..15].Select(w => long.Parse(w, CultureInfo.InvariantCulture)).ToArray();

            return new(int.Parse(words[1], CultureInfo.InvariantCulture), times[0] + times[1], times.Sum());
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record Times(int Parent, long Own, long WithEnded);
}
