namespace ProposalDesk.Core.Calendar;

/// <summary>
/// The desk's own clock, which the demonstration shifts. It is registered under this type only: sign-in, lock-out,
/// cookies and logs keep system time.
/// </summary>
public sealed class DeskClock(TimeProvider system) : TimeProvider
{
    private long _shiftTicks;

    /// <summary>How far the desk's time is from the system's; zero in service.</summary>
    public TimeSpan Shift
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _shiftTicks));
        set => Interlocked.Exchange(ref _shiftTicks, value.Ticks);
    }

    /// <summary>UTC.</summary>
    public DateTime UtcNow => GetUtcNow().UtcDateTime;

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => UtcNow.ToBeijingDate();

    public override DateTimeOffset GetUtcNow() => system.GetUtcNow() + Shift;
}
