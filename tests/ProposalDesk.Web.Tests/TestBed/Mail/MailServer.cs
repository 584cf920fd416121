using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace ProposalDesk.Tests.Mail;

/// <summary>A real SMTP server on a port of its own, which can be stopped, started again, and told whom to refuse.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly int _port = FreePort();
    private readonly Store _store = new();
    private readonly Doorman _doorman = new();
    private CancellationTokenSource? _stop;
    private Task _running = Task.CompletedTask;

    public MailServer() => Start();

    /// <summary>As they came over the wire, in their order.</summary>
    public IReadOnlyCollection<byte[]> Raw => _store.Mails;

    public IReadOnlyList<MimeMessage> Mails => [.. _store.Mails.Select(m => MimeMessage.Load(new MemoryStream(m)))];

    /// <summary>What a recipient is answered; empty: everybody is welcome.</summary>
    public ConcurrentDictionary<string, SmtpResponse> Refused => _doorman.Refused;

    public IReadOnlyList<MimeMessage> To(string address) => [.. Mails.Where(m => m.To.Mailboxes.Any(b => b.Address == address))];

    /// <summary>What the application is told of it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{_port}",
        ["Mail:Security"] = "None",
        ["Mail:From"] = "提案办理工作台 <desk@qinghe.test>",
    };

    public void Start()
    {
        var services = new ServiceProvider();
        services.Add((IMessageStore)_store);
        services.Add((IMailboxFilter)_doorman);
        var server = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, _port)))
                .Build(), services);
        _stop = new CancellationTokenSource();
        _running = server.StartAsync(_stop.Token);
    }

    public async Task StopAsync()
    {
        if (_stop is { } stop)
        {
            _stop = null;
            await stop.CancelAsync();
            await _running.WaitAsync(Patience.Long);
            stop.Dispose();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();

        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private sealed class Store : MessageStore
    {
        public ConcurrentQueue<byte[]> Mails { get; } = [];

        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            Mails.Enqueue(buffer.ToArray());

            return Task.FromResult(SmtpResponse.Ok);
        }
    }

    private sealed class Doorman : MailboxFilter
    {
        public ConcurrentDictionary<string, SmtpResponse> Refused { get; } = [];

        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from,
            CancellationToken cancellationToken) =>
            Refused.TryGetValue($"{to.User}@{to.Host}", out var answer) ? throw new SmtpResponseException(answer) : Task.FromResult(true);
    }
}
