namespace ProposalDesk.Core.Tests.Calendar;

/// <summary>Puts the process into another time zone for as long as a test runs; no other test runs beside it.</summary>
[CollectionDefinition(nameof(ServerTimeZone), DisableParallelization = true)]
public sealed class ServerTimeZone : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable("TZ");

    public ServerTimeZone(string zone)
    {
        Set(zone);
        Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(zone).BaseUtcOffset, TimeZoneInfo.Local.BaseUtcOffset);
    }

    public void Dispose() => Set(_before);

    private static void Set(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
