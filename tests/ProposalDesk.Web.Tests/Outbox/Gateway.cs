using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProposalDesk.Web.Tests.Outbox;

/// <summary>A gateway as a bureau would write it: takes signed requests over real HTTP and answers what it is told to.</summary>
public sealed class Gateway : IAsyncDisposable
{
    public const string Secret = "清河短信网关-0123456789";

    private readonly WebApplication _app;

    public Gateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/sms", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            Requests.Enqueue(
                new(body.ToArray(), request.Headers["X-Desk-Timestamp"].ToString(), request.Headers["X-Desk-Signature"].ToString()));

            return Answer == HttpStatusCode.Redirect ? Results.Redirect("/elsewhere") : Results.StatusCode((int)Answer);
        });
        _app.MapFallback(() => Strays++);
        _app.StartAsync().GetAwaiter().GetResult();
    }

    public HttpStatusCode Answer { get; set; } = HttpStatusCode.NoContent;

    /// <summary>Requests to any other address.</summary>
    public int Strays { get; private set; }

    public ConcurrentQueue<Received> Requests { get; } = [];

    public void Use(IWebHostBuilder builder)
    {
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        builder.UseSetting("Webhook:Url", $"{address}/sms");
        builder.UseSetting("Webhook:Secret", Secret);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    public sealed record Received(byte[] Body, string Timestamp, string Signature);
}
