using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.CalendarSubscription;

/// <summary>日历订阅: a person's own address, to be had, changed and closed.</summary>
[Route("account/calendar")]
public sealed class CalendarSubscriptionController(CalendarSubscriptionQuery query, RenewCalendarLink renew, RevokeCalendarLink revoke)
    : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await query.RunAsync(Me, new Uri($"{Request.Scheme}://{Request.Host}{Request.PathBase}"), ct));

    [HttpPost("renew")]
    public async Task<IActionResult> Renew(int generation, CancellationToken ct)
    {
        await renew.ExecuteAsync(new(generation), Me, ct);
        await RecordAsync(SecurityEventKind.Account, generation == 0 ? "生成了日历订阅地址。" : "换了日历订阅地址。", "", ct);
        Notice(generation == 0 ? "订阅地址已经生成。" : "已经换成新的订阅地址，原来的地址马上作废。");

        return RedirectToAction(nameof(Index));
    }

    [HttpPost("revoke")]
    public async Task<IActionResult> Revoke(CancellationToken ct)
    {
        await revoke.ExecuteAsync(Me, ct);
        await RecordAsync(SecurityEventKind.Account, "停用了日历订阅。", "", ct);
        Notice("订阅已经停用，原来的地址马上作废。");

        return RedirectToAction(nameof(Index));
    }
}
