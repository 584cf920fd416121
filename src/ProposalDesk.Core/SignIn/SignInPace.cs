using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.SignIn;

/// <summary>
/// Five wrong passwords slow one account down at one address, longer with each further one, and nobody elsewhere: whoever
/// guesses at the Director's password from outside cannot keep the Director out. Names that nobody has are slowed down just
/// alike. Kept in memory: it bridges minutes, and a restart costs a guesser more than it gives them.
/// </summary>
public sealed class SignInPace(TimeProvider time, IOptions<SingleSignOnOptions> singleSignOn)
{
    public const int FreeAttempts = 5;

    private const int MostPairs = 20_000;

    private static readonly int[] _minutes = [1, 2, 4, 8, 15];

    private static readonly TimeSpan _forgottenAfter = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Account, string Address), Record> _pairs = [];

    /// <summary>Counts an attempt as a wrong one until <see cref="Forget"/> says otherwise, so that many at once gain nothing.</summary>
    /// <returns>How long to wait before the password is even looked at; null where it is.</returns>
    public TimeSpan? Begin(string userName, string address)
    {
        var pair = (KeyOf(userName), address);
        lock (_lock)
        {
            // In here: of two at one instant the second would come before the first, and clocks are set back.
            var now = time.GetUtcNow();
            var known = _pairs.TryGetValue(pair, out var record) && now - record.LastAt < _forgottenAfter;
            if (known && record.FreeAt > now)
            {
                return record.FreeAt - now;
            }

            var attempts = (known ? record.Attempts : 0) + 1;
            if (!known)
            {
                MakeRoom(now);
            }

            var late = attempts - FreeAttempts;
            _pairs[pair] = new(
                attempts, late < 0 ? DateTimeOffset.MinValue : now.AddMinutes(_minutes[Math.Min(late, _minutes.Length - 1)]), now);

            return null;
        }
    }

    /// <summary>Counts an attempt as <see cref="Begin"/> does.</summary>
    /// <exception cref="RuleViolationException">It has to wait; says until when.</exception>
    public void Demand(string userName, string address)
    {
        if (Begin(userName, address) is { } wait)
        {
            throw new RuleViolationException("slow-down", $"连续输错{FreeAttempts}次，{Until(wait)}"
                + (singleSignOn.Value.IsInsteadOfPasswords ? "" : "也可以请系统管理员重置密码。"));
        }
    }

    /// <summary>What to say of a wrong attempt: that the next one has to wait, where it has to.</summary>
    public string After(string userName, string address, string wrong, string again) =>
        WaitOf(userName, address) is { Ticks: > 0 } wait ? $"{wrong}。已经连续输错，{Until(wait)}在别的地方登录不受影响。" : wrong + again;

    // 请等2分钟（10:32以后）再试。
    private string Until(TimeSpan wait)
    {
        var at = time.GetUtcNow().UtcDateTime.Add(wait).ToBeijing();
        var howLong = wait <= TimeSpan.FromMinutes(1)
            ? $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}秒"
            : $"{(int)Math.Ceiling(wait.TotalMinutes)}分钟";

        return $"请等{howLong}（{at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}以后）再试。";
    }

    /// <summary>How long the next attempt has to wait; zero where it does not.</summary>
    public TimeSpan WaitOf(string userName, string address)
    {
        lock (_lock)
        {
            return _pairs.TryGetValue((KeyOf(userName), address), out var record)
                && record.FreeAt > time.GetUtcNow() ? record.FreeAt - time.GetUtcNow() : TimeSpan.Zero;
        }
    }

    /// <param name="address">Null: everywhere, since the account has a new password.</param>
    public void Forget(string userName, string? address = null)
    {
        var account = KeyOf(userName);
        lock (_lock)
        {
            foreach (var pair in _pairs.Keys.Where(p => p.Account == account && (address is null || p.Address == address)).ToList())
            {
                _pairs.Remove(pair);
            }
        }
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (_pairs.Count < MostPairs)
        {
            return;
        }

        foreach (var old in _pairs.OrderBy(p => p.Value.LastAt)
            .TakeWhile((p, i) => i < MostPairs / 10 || now - p.Value.LastAt >= _forgottenAfter).Select(p => p.Key).ToList())
        {
            _pairs.Remove(old);
        }
    }

    // A name may be as long as a form; what is kept of it is not.
    private static string KeyOf(string userName) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(userName.Trim().ToUpperInvariant())));

    private readonly record struct Record(int Attempts, DateTimeOffset FreeAt, DateTimeOffset LastAt);
}
