using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Core.SignIn;

/// <summary>Opens sessions, once a person is proved: however that was done, what follows is the same.</summary>
public sealed class SessionBook(DeskContext db, TimeProvider system, DeskClock clock, IOptions<SingleSignOnOptions> singleSignOn)
{
    /// <summary>
    /// Whoever has signed in before hears of a browser that was not there. Sessions of everybody that are over go.
    /// </summary>
    /// <param name="how">For the security log: 用密码登录。</param>
    /// <returns>What the cookie carries.</returns>
    public Task<Guid> OpenAsync(DeskUser user, SeenFrom from, string how, CancellationToken ct) =>
        OpenAsync(user, from, how, system.GetUtcNow().UtcDateTime, ct);

    /// <param name="provedAt">When the person was proved, in UTC.</param>
    internal async Task<Guid> OpenAsync(DeskUser user, SeenFrom from, string how, DateTime provedAt, CancellationToken ct)
    {
        var now = system.GetUtcNow().UtcDateTime;
        await db.SignInSessions.Where(s => s.EndsAt <= now).ExecuteDeleteAsync(ct);
        await NoteDeviceAsync(user, from, now, ct);
        var session = new SignInSession
        {
            Id = Guid.NewGuid(),
            UserId = user.Id,
            StartedAt = now,
            EndsAt = now + SignInSession.Longest,
            LastSeenAt = now,
            ProvedAt = provedAt < now ? provedAt : now,
            Address = from.Address,
            Device = from.Device,
        };
        db.SignInSessions.Add(session);
        db.RecordSecurity(SecurityEventKind.SignIn, user.Id, user.DisplayName, from.At(now), how);
        await db.SaveChangesAsync(ct);

        return session.Id;
    }

    private async Task NoteDeviceAsync(DeskUser user, SeenFrom from, DateTime now, CancellationToken ct)
    {
        await db.KnownDevices.Where(d => d.UserId == user.Id && d.LastSeenAt <= now - KnownDevice.ForgottenAfter).ExecuteDeleteAsync(ct);
        var known = await db.KnownDevices.Where(d => d.UserId == user.Id).ToListAsync(ct);
        if (known.Find(d => d.Hash == from.BrowserHash) is { } device)
        {
            device.LastSeenAt = now;
            return;
        }

        db.KnownDevices.Add(new() { UserId = user.Id, Hash = from.BrowserHash, FirstSeenAt = now, LastSeenAt = now });
        if (known.Count > 0)
        {
            var sentence = $"您的账号在一台没有用过的设备上登录了：{from.Device}，地址{from.Address}，{now.ToBeijing():M月d日HH:mm}。"
                + $"如果不是您本人，请马上{(singleSignOn.Value.IsInsteadOfPasswords ? $"在{singleSignOn.Value.Name}那里" : "")}修改密码，"
                + "并在“登录的设备”里退出它。";
            db.Outbox.Add(OutboxMessage.InApp($"device:{user.Id}:{from.BrowserHash}", user.Id, null, sentence,
                new OutsideWords("您的账号在新的设备上登录", sentence), clock.UtcNow, places: ["/account/sessions"]));
        }
    }
}
