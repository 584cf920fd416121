using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Tests.Mail;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Outbox;

/// <summary>Desks whose mail and gateway are set, each with a server of its own.</summary>
public static class MailDesk
{
    /// <summary>Gives a person an address or a telephone number.</summary>
    public static Task ReachAsync(this DeskFixture desk, string userName, string? email, string? phone = null) =>
        desk.WithDbAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.UserName == userName);
            (user.Email, user.Phone) = (email, phone);
            await db.SaveChangesAsync();
        });

    internal static void Use(this IWebHostBuilder builder, MailServer server)
    {
        foreach (var (name, value) in server.Settings)
        {
            builder.UseSetting(name, value);
        }
    }

    /// <summary>What the worker does in service.</summary>
    public static Task<int> SendOutboxAsync(this DeskFixture desk) =>
        desk.WithAsync((SendOutbox send) => send.ExecuteAsync(new Uri("https://desk.qinghe.test/"), CancellationToken.None));

    public static Task<List<OutboxMessage>> OutgoingAsync(this DeskFixture desk, string userName, OutboxChannel channel =
        OutboxChannel.Email) => desk.WithDbAsync(db =>
        db.Outbox.AsNoTracking().Where(m => m.Channel == channel && m.RecipientUserId == desk.UserId(userName)).OrderBy(m => m.Id)
            .ToListAsync());
}

public sealed class SqliteMailDesk : SqliteDesk
{
    public MailServer Server { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }

    protected override void Configure(IWebHostBuilder builder) => builder.Use(Server);
}

public sealed class PostgreSqlMailDesk : PostgreSqlDesk
{
    public MailServer Server { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }

    protected override void Configure(IWebHostBuilder builder) => builder.Use(Server);
}
