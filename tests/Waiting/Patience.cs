namespace ProposalDesk.Tests;

/// <summary>
/// How long tests wait. Long enough for a machine with ten other things to do, so that no test fails of slowness; never for
/// ever, so that what hangs is named.
/// </summary>
internal static class Patience
{
    /// <summary>For a page, a click, or what shows after one.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromSeconds(90);

    /// <summary>For work behind a page, a process that starts or ends, a database that is made.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    /// <summary>Asks again and again until it is so.</summary>
    /// <param name="what">What is waited for, as it is said when it never comes.</param>
    public static async Task UntilAsync(string what, Func<Task<bool>> isSo, TimeSpan? every = null)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!await isSo())
        {
            if (waited.Elapsed > Long)
            {
                throw new TimeoutException($"After {Long.TotalMinutes} minutes still not so: {what}");
            }

            await Task.Delay(every ?? TimeSpan.FromMilliseconds(100));
        }
    }
}
