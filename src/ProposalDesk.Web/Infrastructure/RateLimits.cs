using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// How often one address may knock in a minute; against guessing of passwords and personal links. The framework's own
/// middleware looks through the addresses it has seen ten times a second, which was most of what an idle desk took; here
/// they are looked through when somebody knocks.
/// </summary>
public sealed class RateLimits(IOptions<DeskOptions> options)
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(Knock, string), FixedWindowRateLimiter> _limiters = new();
    private long _sweptAt = Stopwatch.GetTimestamp();

    /// <returns>False where this address has to wait for its next minute.</returns>
    public bool Admits(Knock knock, string address)
    {
        Sweep();
        var limiter = _limiters.GetOrAdd((knock, address), _ => new(
            new() { PermitLimit = PerMinute(knock), Window = _window, AutoReplenishment = false }));
        limiter.TryReplenish();
        using var lease = limiter.AttemptAcquire();

        return lease.IsAcquired;
    }

    // Whoever has not knocked for a window is forgotten.
    private void Sweep()
    {
        var last = Interlocked.Read(ref _sweptAt);
        if (Stopwatch.GetElapsedTime(last) < _window
            || Interlocked.CompareExchange(ref _sweptAt, Stopwatch.GetTimestamp(), last) != last)
        {
            return;
        }

        foreach (var (key, limiter) in _limiters)
        {
            limiter.TryReplenish();
            if (limiter.IdleDuration is not null)
            {
                _limiters.TryRemove(key, out _);
            }
        }
    }

    private int PerMinute(Knock knock) => knock switch
    {
        Knock.SignIn => options.Value.SignInsPerMinute,
        Knock.Feedback => options.Value.FeedbackPagesPerMinute,
        Knock.Calendar => options.Value.CalendarReadsPerMinute,
    };
}
