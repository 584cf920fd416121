using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.Notifications;

/// <summary>
/// Sends what waits. A process claims a message before it sends it, so that two servers never send one twice; a claim
/// that ran out belongs to a process that died, and nobody knows whether the message left: a person decides
/// (docs/decisions/mail-leaves-at-most-once.md).
/// </summary>
public sealed partial class SendOutbox(
    DeskContext db, IEnumerable<Carrier> carriers, IMetDeadlines met, DeskClock clock, PersonalSeal seal,
    ILogger<SendOutbox> logger)
{
    private const int PerRound = 200;
    private static readonly TimeSpan _longestSending = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan _claim = TimeSpan.FromMinutes(5);

    /// <param name="publicUrl">Where links lead to.</param>
    /// <returns>How many messages left.</returns>
    public async Task<int> ExecuteAsync(Uri? publicUrl, CancellationToken ct)
    {
        await GiveUpLostAsync(ct);
        var sent = 0;
        foreach (var carrier in carriers.Where(c => c.IsOn))
        {
            sent += await CarryAsync(carrier, publicUrl, ct);
        }

        return sent;
    }

    private async Task GiveUpLostAsync(CancellationToken ct)
    {
        var now = clock.UtcNow;
        await db.Outbox.Where(m => m.State == OutboxState.Waiting && m.ClaimedUntil < now).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.State, OutboxState.Failed)
                .SetProperty(x => x.ClaimedUntil, (DateTime?)null)
                .SetProperty(x => x.Problem, "发送过程中系统停止了，不知道有没有送出。请问收件人，没有收到再重试。"),
            ct);
    }

    private async Task<int> CarryAsync(Carrier carrier, Uri? publicUrl, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var due = await db.Outbox.AsNoTracking()
            .Where(m => m.State == OutboxState.Waiting && m.Channel == carrier.Channel && m.ClaimedUntil == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.Id).Take(PerRound)
            .Select(m => m.Id)
            .ToListAsync(ct);
        var sent = 0;
        foreach (var id in due)
        {
            // What has been claimed is finished; the next one waits for the next start.
            if (ct.IsCancellationRequested)
            {
                break;
            }

            if (!await ClaimAsync(id))
            {
                continue;
            }

            var (left, isDown) = await SendAsync(id, carrier, publicUrl);
            sent += left ? 1 : 0;
            if (isDown)
            {
                break;
            }
        }

        return sent;
    }

    private async Task<bool> ClaimAsync(long id)
    {
        var now = clock.UtcNow;
        DateTime? until = now + _claim;

        return await db.Outbox.Where(m => m.Id == id && m.State == OutboxState.Waiting && m.ClaimedUntil == null && m.NextAttemptAt <= now)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.ClaimedUntil, until).SetProperty(x => x.Attempts, x => x.Attempts + 1)) == 1;
    }

    // Whatever happens on the way, a claimed message ends in a state that says so.
#pragma warning disable CA1031
    private async Task<(bool Left, bool IsDown)> SendAsync(long id, Carrier carrier, Uri? publicUrl)
    {
        db.ChangeTracker.Clear();
        OutboxMessage message;
        Outgoing? letter;
        string needless;
        try
        {
            (message, letter, needless) = await PrepareAsync(id, publicUrl);
        }
        catch (Exception problem) when (!problem.IsDatabaseAway())
        {
            // A message that cannot be read keeps the others from nothing.
            SendingFailed(logger, problem, id);
            await db.Outbox.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OutboxState.Failed)
                .SetProperty(x => x.ClaimedUntil, (DateTime?)null).SetProperty(x => x.Problem, "这条消息读不出来，原因在系统日志里。"));

            return (false, false);
        }

        if (letter is null)
        {
            message.Supersede(needless, clock.UtcNow);
            await db.SaveChangesAsync();

            return (false, false);
        }

        var isDown = false;
        try
        {
            using var limit = new CancellationTokenSource(_longestSending);
            await carrier.SendAsync(letter, limit.Token);
            message.MarkSent(clock.UtcNow);
        }
        catch (NotSentException problem) when (problem.Why == NotSentException.Kind.Refused)
        {
            message.MarkFailed(problem.Message);
        }
        catch (NotSentException problem)
        {
            isDown = problem.Why == NotSentException.Kind.Down;
            message.Postpone(problem.Message, clock.UtcNow);
        }
        catch (Exception problem)
        {
            SendingFailed(logger, problem, id);
            message.Postpone("发送时出错，原因在系统日志里。", clock.UtcNow);
        }

        await db.SaveChangesAsync();
        if (message.State != OutboxState.Sent)
        {
            NotSent(logger, id, message.Attempts, message.Problem);
        }

        return (message.State == OutboxState.Sent, isDown);
    }
#pragma warning restore CA1031

    private async Task<(OutboxMessage Message, Outgoing? Letter, string Needless)> PrepareAsync(long id, Uri? publicUrl)
    {
        var found = await (
            from m in db.Outbox
            where m.Id == id
            join u in db.Users on m.RecipientUserId equals u.Id
            select new
            {
                Message = m,
                u.UserName,
                u.IsActive,
                u.Phone,
                Email = u.MailIsOff ? null : u.Email,
                IsRead = m.Original != null && m.Original.DoneAt != null,
                DeadlineId = m.Original == null ? m.DeadlineId : m.Original.DeadlineId,
            })
            .SingleAsync();
        var message = found.Message;
        var address = !found.IsActive ? null : message.Channel == OutboxChannel.Webhook ? seal.TryOpen(found.Phone) : found.Email;
        var isMet = found.DeadlineId is { } deadline && await met.IncludeAsync(deadline);
        if (isMet || found.IsRead || address is null)
        {
            return (message, null, isMet ? "要办的事已经办了" : found.IsRead ? "本人已经在系统内看到" : "收件人已停用，或者没有留地址、关闭了提醒");
        }

        // Several things to do are found together at the first page.
        var place = message.ProposalId is { } proposal ? $"/proposals/{proposal}" : message.Places is { } one
            && !one.Contains('\n', StringComparison.Ordinal) ? one : "/";
        var link = publicUrl is null ? null : new Uri($"{publicUrl.ToString().TrimEnd('/')}{place}");

        return (message, new Outgoing(MarkOf(message), found.UserName!, address, message.Subject ?? "", message.Text, link), "");
    }

    // Tells nothing, is the same at every attempt, and differs between installations that count from one.
    private static string MarkOf(OutboxMessage message) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{message.Key}:{message.CreatedAt.Ticks}")))[..32];

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox message {MessageId} could not be sent")]
    private static partial void SendingFailed(ILogger logger, Exception problem, long messageId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox message {MessageId} was not sent at attempt {Attempt}: {Problem}")]
    private static partial void NotSent(ILogger logger, long messageId, int attempt, string? problem);
}
