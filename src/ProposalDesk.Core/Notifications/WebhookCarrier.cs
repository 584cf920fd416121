using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ProposalDesk.Core.Notifications;

/// <summary>Posts a message as signed JSON to the gateway of the bureau, which makes an SMS or the like of it.</summary>
public sealed class WebhookCarrier(HttpClient http, IOptions<WebhookOptions> options, TimeProvider time) : Carrier
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public override OutboxChannel Channel => OutboxChannel.Webhook;

    public override bool IsOn => options.Value.IsOn;

    public override async Task SendAsync(Outgoing message, CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Body(message.Mark, new(message.UserName, message.Address), message.Subject, message.Text, message.Link?.ToString()), _json);
        // The gateway compares it with its own clock: system time, whatever the desk's says.
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(timestamp, body, options.Value.Secret!));
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if (!response.IsSuccessStatusCode)
            {
                throw new NotSentException(
                    string.Create(CultureInfo.InvariantCulture, $"短信网关回答{(int)response.StatusCode}。"), Kind(response.StatusCode));
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or IOException)
        {
            // The address may hold a key of the gateway: only its host is told.
            throw new NotSentException($"连不上短信网关 {request.RequestUri?.Host}，请检查设置 Webhook__Url。", NotSentException.Kind.Down, problem);
        }
    }

    private static NotSentException.Kind Kind(HttpStatusCode status) => status switch
    {
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
            NotSentException.Kind.Later,
        // The whole gateway, not this one message.
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or < HttpStatusCode.BadRequest =>
            NotSentException.Kind.Down,
        _ => NotSentException.Kind.Refused,
    };

    private sealed record Body(string Id, Recipient Recipient, string Subject, string Text, string? Url);

    private sealed record Recipient(string UserName, string Phone);
}
