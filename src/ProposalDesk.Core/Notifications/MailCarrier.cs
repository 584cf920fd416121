using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace ProposalDesk.Core.Notifications;

/// <summary>Mail over SMTP: plain text, one connection for a round of messages.</summary>
public sealed class MailCarrier(IOptions<MailOptions> options) : Carrier, IAsyncDisposable
{
    private const int TimeoutMilliseconds = 20_000;

    private SmtpClient? _client;

    public override OutboxChannel Channel => OutboxChannel.Email;

    public override bool IsOn => options.Value.IsOn;

    public override async Task SendAsync(Outgoing message, CancellationToken ct)
    {
        try
        {
            var client = await ConnectedAsync(ct);
            await client.SendAsync(Compose(message, options.Value.From!), ct);
        }
        catch (NotSentException)
        {
            throw;
        }
        catch (SmtpCommandException problem)
        {
            throw Refusal(problem);
        }
        catch (Exception problem) when (IsBrokenLine(problem))
        {
            await CloseAsync();
            throw new NotSentException($"和邮件服务器的连接中断（{Reason(problem)}）", NotSentException.Kind.Down, problem);
        }
    }

    /// <summary>The mail as it goes over the wire.</summary>
    public static MimeMessage Compose(Outgoing message, string from)
    {
        var sender = MailboxAddress.Parse(from);
        var text = $"""
            {message.Text}

            {(message.Link is { } link ? $"在工作台打开：{link}" : "请打开提案办理工作台查看。")}

            这封邮件由提案办理工作台自动发出，请不要回复。不想再收邮件，可以在工作台右上角自己姓名下的“消息提醒”里关闭。
            """;
        var mail = new MimeMessage
        {
            Subject = message.Subject,
            MessageId = $"{message.Mark}@{sender.Domain}",
            Body = new TextPart(TextFormat.Plain) { Text = text.ReplaceLineEndings("\r\n") },
        };
        mail.From.Add(sender);
        mail.To.Add(new MailboxAddress("", message.Address));
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");

        return mail;
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task<SmtpClient> ConnectedAsync(CancellationToken ct)
    {
        if (_client is { IsConnected: true } open)
        {
            return open;
        }

        await CloseAsync();
        var mail = options.Value;
        // Authorities of a government's own network rarely publish revocation lists that the server could reach.
        var client = _client = new SmtpClient { Timeout = TimeoutMilliseconds, CheckCertificateRevocation = false };
        try
        {
            await client.ConnectAsync(mail.Host!, mail.PortInUse, SecurityOf(mail.Security), ct);
            if (!string.IsNullOrEmpty(mail.User))
            {
                await client.AuthenticateAsync(mail.User, mail.Password!, ct);
            }

            return client;
        }
        catch (Exception problem) when (IsBrokenLine(problem) || problem is SmtpCommandException or MailKit.Security.AuthenticationException
            or SslHandshakeException or NotSupportedException)
        {
            await CloseAsync();
            throw new NotSentException(WhyNotConnected(problem), NotSentException.Kind.Down, problem);
        }
    }

    private string WhyNotConnected(Exception problem) => problem switch
    {
        MailKit.Security.AuthenticationException => "邮件服务器不接受用户名或密码，请检查设置 Mail__User 和 Mail__Password。",
        SslHandshakeException => "和邮件服务器的加密连接没有建立，请检查设置 Mail__Security、Mail__Port 和服务器的证书。",
        NotSupportedException => "邮件服务器不支持设置 Mail__Security 要求的加密或登录方式。",
        _ => $"连不上邮件服务器 {options.Value.Host}:{options.Value.PortInUse}（{Reason(problem)}）",
    };

    // 4xx asks to come again, 5xx means never (RFC 5321, 4.2.1). What concerns our own address is for the administrator to mend.
    private static NotSentException Refusal(SmtpCommandException problem)
    {
        var answer = $"{(int)problem.StatusCode} {problem.Message}";
        var isFinal = (int)problem.StatusCode >= 500;

        return problem.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted =>
                new($"邮件服务器不接受收件人的邮箱：{answer}", isFinal ? NotSentException.Kind.Refused : NotSentException.Kind.Later, problem),
            SmtpErrorCode.MessageNotAccepted =>
                new($"邮件服务器不接受这封邮件：{answer}", isFinal ? NotSentException.Kind.Refused : NotSentException.Kind.Later, problem),
            SmtpErrorCode.SenderNotAccepted => new($"邮件服务器不接受发件人，请检查设置 Mail__From：{answer}", NotSentException.Kind.Down, problem),
            _ => new($"邮件服务器拒绝：{answer}", NotSentException.Kind.Later, problem),
        };
    }

    private static string Reason(Exception problem) =>
        problem.GetBaseException() is OperationCanceledException or TimeoutException ? "没有应答" : problem.GetBaseException().Message;

    private static bool IsBrokenLine(Exception problem) =>
        problem is SmtpProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException or IOException
            or SocketException or TimeoutException or OperationCanceledException;

    private static SecureSocketOptions SecurityOf(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
    };

    private async Task CloseAsync()
    {
        if (_client is { } client)
        {
            _client = null;
            try
            {
                await client.DisconnectAsync(client.IsConnected, CancellationToken.None);
            }
            catch (Exception problem) when (IsBrokenLine(problem) || problem is SmtpCommandException)
            {
                // The other side has gone already.
            }

            client.Dispose();
        }
    }
}
