using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Outbox;

/// <summary>The one webhook for SMS and the like, over real HTTP.</summary>
public abstract class WebhookTests(DeskFixture desk, Gateway gateway)
{
    [Fact]
    public async Task A_person_with_a_number_is_told_by_a_request_whose_signature_the_gateway_can_check()
    {
        await FreshAsync();
        var id = await desk.AssignedAsync(await desk.ReceiveAsync("85"));

        await desk.SendOutboxAsync();
        await desk.SendOutboxAsync();

        var request = Assert.Single(gateway.Requests);
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal($"第85号提案：请签收（{(await desk.ReloadAsync(id)).NextDueOn!.Value.InShort()}前）", body.GetProperty("subject").GetString());
        Assert.Equal("13900000001", body.GetProperty("recipient").GetProperty("phone").GetString());
        Assert.Equal("head1", body.GetProperty("recipient").GetProperty("userName").GetString());
        Assert.Equal($"https://desk.qinghe.test/proposals/{id}", body.GetProperty("url").GetString());
        // As docs/operations.md tells a gateway to do it.
        var signed = Encoding.UTF8.GetBytes($"{request.Timestamp}.{Encoding.UTF8.GetString(request.Body)}");
        Assert.Equal(
            $"sha256={Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Gateway.Secret), signed)).ToLowerInvariant()}",
            request.Signature);
        Assert.True(Math.Abs(TimeProvider.System.GetUtcNow()
            .ToUnixTimeSeconds() - long.Parse(request.Timestamp, CultureInfo.InvariantCulture)) < 300);
    }

    [Fact]
    public async Task A_gateway_in_trouble_is_asked_again_with_the_same_id()
    {
        await FreshAsync();
        gateway.Answer = HttpStatusCode.InternalServerError;
        await desk.AssignedAsync();
        await desk.SendOutboxAsync();
        var row = (await desk.OutgoingAsync("head1", OutboxChannel.Webhook)).Last();
        Assert.Equal((OutboxState.Waiting, "短信网关回答500。"), (row.State, row.Problem));

        gateway.Answer = HttpStatusCode.OK;
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.SendOutboxAsync();

        Assert.Equal(2, gateway.Requests.Count);
        Assert.Single(gateway.Requests.Select(r => JsonDocument.Parse(r.Body).RootElement.GetProperty("id").GetString()).Distinct());
        Assert.Equal(OutboxState.Sent, (await desk.OutgoingAsync("head1", OutboxChannel.Webhook)).Last().State);
    }

    [Fact]
    public async Task What_the_gateway_refuses_has_failed_at_once()
    {
        await FreshAsync();
        gateway.Answer = HttpStatusCode.UnprocessableEntity;
        await desk.AssignedAsync();

        await desk.SendOutboxAsync();

        var row = (await desk.OutgoingAsync("head1", OutboxChannel.Webhook)).Last();
        Assert.Equal((OutboxState.Failed, "短信网关回答422。"), (row.State, row.Problem));
    }

    [Fact]
    public async Task A_signed_request_goes_to_the_set_address_and_nowhere_else()
    {
        await FreshAsync();
        gateway.Answer = HttpStatusCode.Redirect;
        await desk.AssignedAsync();

        await desk.SendOutboxAsync();

        Assert.Equal(0, gateway.Strays);
        Assert.Equal(OutboxState.Waiting, (await desk.OutgoingAsync("head1", OutboxChannel.Webhook)).Last().State);
    }

    private async Task FreshAsync()
    {
        gateway.Answer = HttpStatusCode.NoContent;
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.SendOutboxAsync();
        gateway.Requests.Clear();
        await desk.ReachAsync("head1", null, "13900000001");
    }
}

public sealed class SqliteGatewayDesk : SqliteDesk
{
    public Gateway Gateway { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    protected override void Configure(IWebHostBuilder builder) => Gateway.Use(builder);
}

public sealed class PostgreSqlGatewayDesk : PostgreSqlDesk
{
    public Gateway Gateway { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    protected override void Configure(IWebHostBuilder builder) => Gateway.Use(builder);
}

public sealed class WebhookTestsOnSqlite(SqliteGatewayDesk desk) : WebhookTests(desk, desk.Gateway), IClassFixture<SqliteGatewayDesk>;

public sealed class WebhookTestsOnPostgreSql(PostgreSqlGatewayDesk desk)
    : WebhookTests(desk, desk.Gateway), IClassFixture<PostgreSqlGatewayDesk>;
