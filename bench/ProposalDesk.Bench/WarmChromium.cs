using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProposalDesk.Bench;

/// <summary>A browser that stays open and prints pages when it is asked, by its DevTools protocol.</summary>
public sealed class WarmChromium : IAsyncDisposable
{
    private const string Listening = "DevTools listening on ";

    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private string? _session;
    private int _lastId;
    private bool _isLoaded;

    private WarmChromium(Process process) => _process = process;

    public static async Task<WarmChromium> StartAsync(string program, IEnumerable<string> arguments)
    {
        var browser = new WarmChromium(
            Process.Start(new ProcessStartInfo(program, [.. arguments, "--remote-debugging-port=0", "about:blank"])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!);
        string? line;
        do
        {
            line = await browser._process.StandardError.ReadLineAsync()
                ?? throw new InvalidOperationException("The browser did not start.");
        }
        while (!line.StartsWith(Listening, StringComparison.Ordinal));

        // a pipe that nobody reads would stop the browser when it is full
        _ = browser._process.StandardError.ReadToEndAsync();
        await browser._socket.ConnectAsync(new Uri(line[Listening.Length..]), CancellationToken.None);
        var target = await browser.CallAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        var session = await browser.CallAsync(
            "Target.attachToTarget", new() { ["targetId"] = target["targetId"]!.GetValue<string>(), ["flatten"] = true });
        browser._session = session["sessionId"]!.GetValue<string>();
        await browser.CallAsync("Page.enable", []);

        return browser;
    }

    public async Task<byte[]> PrintAsync(Uri page)
    {
        _isLoaded = false;
        await CallAsync("Page.navigate", new() { ["url"] = page.AbsoluteUri });
        while (!_isLoaded)
        {
            await ReadAsync();
        }

        var printed = await CallAsync("Page.printToPDF", new() { ["preferCSSPageSize"] = true });

        return Convert.FromBase64String(printed["data"]!.GetValue<string>());
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters)
    {
        var id = ++_lastId;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
        {
            message["sessionId"] = _session;
        }

        await _socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        JsonNode answer;
        do
        {
            answer = await ReadAsync();
        }
        while (answer["id"]?.GetValue<int>() != id);

        return answer["result"] ?? throw new InvalidOperationException($"{method}: {answer["error"]}");
    }

    private async Task<JsonNode> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[65536];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        var answer = JsonNode.Parse(message.ToArray())!;
        _isLoaded |= answer["method"]?.GetValue<string>() == "Page.loadEventFired";

        return answer;
    }
}
