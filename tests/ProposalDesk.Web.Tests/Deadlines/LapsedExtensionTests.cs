using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>On a desk of its own: later in the year another leader decides.</summary>
public abstract class LapsedExtensionTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : LapsedExtensionTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : LapsedExtensionTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task A_request_nobody_decided_lapses_overnight()
    {
        var id = await desk.InHandlingAsync();
        var due = (await desk.ReloadAsync(id)).DueOn;
        await desk.ChangeAsync(id, "handler1", (p, actor) => p.AskExtension(due.AddDays(20), "需要现场勘察", desk.Year, actor));

        desk.Clock.Advance(TimeSpan.FromDays(due.DayNumber + 1 - desk.Today.DayNumber));
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));

        Assert.Equal(ExtensionStatus.Lapsed, Assert.Single((await desk.ReloadAsync(id)).Extensions).Status);
        Assert.Contains("已经失效，办理时限仍是", (await (await desk.SignInAsync("handler1"))
            .GetAsync($"/proposals/{id}?tab=history")).Text, StringComparison.Ordinal);
        var told = await desk.WithDbAsync(db => db.Outbox.Where(m => m.ProposalId == id && m.Key.StartsWith("ExtensionLapsed:")
            && m.Channel == OutboxChannel.InApp).Select(m => m.RecipientUserId!.Value).ToListAsync());
        Assert.Equal(new[] { "clerk", "deputy1", "handler1" }.Select(desk.UserId).Order(), told.Order());
        var refused = await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/extension");
        Assert.Contains($"没有在{due.InWords()}以前送出，已经失效", refused.Text, StringComparison.Ordinal);
    }
}
