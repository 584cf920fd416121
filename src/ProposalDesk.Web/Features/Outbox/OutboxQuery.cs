using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Web.Features.Outbox;

/// <summary>What leaves the house, pile by pile.</summary>
public sealed class OutboxQuery(DeskContext db, IOptions<MailOptions> mail, IOptions<WebhookOptions> webhook)
{
    public async Task<OutboxPage> RunAsync(OutboxTab? wanted, Actor actor, CancellationToken ct)
    {
        var isClerk = actor.Is(DeskRole.Clerk);
        var messages = db.Outbox.AsNoTracking()
            .Where(m => m.Channel != OutboxChannel.InApp && (isClerk || m.Channel != OutboxChannel.Print));
        OutboxState[] open = [OutboxState.Waiting, OutboxState.Failed];
        var counts = await messages.Where(m => open.Contains(m.State))
            .GroupBy(m => new { m.State, IsPrint = m.Channel == OutboxChannel.Print })
            .Select(g => new { g.Key.State, g.Key.IsPrint, Count = g.Count() })
            .ToListAsync(ct);
        List<OutboxPage.Pile> piles =
        [
            new(OutboxTab.Print, "待打印寄送", counts.Where(c => c.IsPrint).Sum(c => c.Count)),
            new(OutboxTab.Waiting, "等待发出", counts.Where(c => !c.IsPrint && c.State == OutboxState.Waiting).Sum(c => c.Count)),
            new(OutboxTab.Failed, "没有发出", counts.Where(c => c.State == OutboxState.Failed).Sum(c => c.Count)),
            new(OutboxTab.Sent, "已发出", null),
            new(OutboxTab.Superseded, "不再发送", null),
        ];
        if (!isClerk)
        {
            piles.RemoveAt(0);
        }

        var tab = wanted is { } known && piles.Any(p => p.Tab == known) ? known
            : piles.FirstOrDefault(p => p is { Tab: OutboxTab.Failed, Count: > 0 })?.Tab ?? piles[0].Tab;

        return new(
            tab, isClerk, mail.Value.IsOn || webhook.Value.IsOn, piles, await RowsAsync(Of(messages, tab), tab, isClerk, actor.Now, ct));
    }

    private static IQueryable<OutboxMessage> Of(IQueryable<OutboxMessage> messages, OutboxTab tab) => tab switch
    {
        OutboxTab.Print => messages.Where(m => m.Channel == OutboxChannel.Print && m.State == OutboxState.Waiting),
        OutboxTab.Waiting => messages.Where(m => m.Channel != OutboxChannel.Print && m.State == OutboxState.Waiting),
        OutboxTab.Failed => messages.Where(m => m.State == OutboxState.Failed),
        OutboxTab.Sent => messages.Where(m => m.State == OutboxState.Sent),
        OutboxTab.Superseded => messages.Where(m => m.State == OutboxState.Superseded),
    };

    private async Task<IReadOnlyList<OutboxPage.Row>> RowsAsync(
        IQueryable<OutboxMessage> messages, OutboxTab tab, bool isClerk, DateTime now, CancellationToken ct)
    {
        // What waits is looked at from its oldest end, what is over from its newest.
        var ordered = tab is OutboxTab.Print or OutboxTab.Waiting ? messages.OrderBy(m =>
            m.Id) : messages.OrderByDescending(m => m.DoneAt ?? m.CreatedAt).ThenByDescending(m => m.Id);
        var rows = await ordered.Take(OutboxPage.RowsShown)
            .Select(m => new
            {
                m.Id,
                m.Channel,
                Recipient = m.RecipientName ?? db.Users.Where(u => u.Id == m.RecipientUserId).Select(u => u.DisplayName).FirstOrDefault(),
                Purpose = isClerk ? m.Subject ?? m.Text : null,
                ProposalId = isClerk ? m.ProposalId : null,
                m.State,
                m.Attempts,
                m.NextAttemptAt,
                IsInHand = m.ClaimedUntil != null,
                m.Problem,
                At = m.DoneAt ?? m.CreatedAt,
            })
            .ToListAsync(ct);

        return [.. rows.Select(r => new OutboxPage.Row(
            r.Id, r.Channel, r.Recipient ?? "", r.Purpose, r.ProposalId, r.State,
            NoteOf(r.Channel, r.State, r.IsInHand, r.Attempts, r.NextAttemptAt, r.Problem, now), r.At))];
    }

    private string NoteOf(OutboxChannel channel, OutboxState state, bool isInHand, int attempts, DateTime? next, string? problem,
        DateTime now) => (channel, state) switch
        {
            (OutboxChannel.Print, _) => "",
            (_, OutboxState.Waiting) when isInHand => "正在发送",
            (OutboxChannel.Email, OutboxState.Waiting) when !mail.Value.IsOn => "邮件没有设置",
            (OutboxChannel.Webhook, OutboxState.Waiting) when !webhook.Value.IsOn => "短信网关没有设置",
            (_, OutboxState.Waiting) when problem is null => "马上发出",
            (_, OutboxState.Waiting) => $"{problem.TrimEnd('。')}。已试{attempts}次，{InMinutes(next, now)}再试。",
            (_, OutboxState.Failed) when attempts > 1 => $"{problem?.TrimEnd('。')}。已试{attempts}次。",
            _ => problem ?? "",
        };

    private static string InMinutes(DateTime? next, DateTime now) => next is { } at && at > now.AddMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling((at - now).TotalMinutes)}分钟后")
        : "马上";
}
