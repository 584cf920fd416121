using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>The scanner that every uploaded file passes.</summary>
public sealed class ScanningOptions
{
    public const string Section = "Scanning";

    /// <summary>Where clamd listens: <c>host:port</c>, or the path of its socket; without it nothing is scanned.</summary>
    public string? Clamd { get; set; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Clamd);

    /// <summary>Null where <see cref="Clamd"/> is neither.</summary>
    public EndPoint? Place => Clamd switch
    {
        ['/', ..] path => new UnixDomainSocketEndPoint(path),
        { } text when text.LastIndexOf(':') is > 0 and var colon
            && ushort.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 =>
            new DnsEndPoint(text[..colon].Trim('[', ']'), port),
        _ => null,
    };

    /// <summary>Stops the start with a sentence that says what to write.</summary>
    internal sealed class Rules : IValidateOptions<ScanningOptions>
    {
        public ValidateOptionsResult Validate(string? name, ScanningOptions options) => options is { IsOn: true, Place: null }
            ? ValidateOptionsResult.Fail(
                "设置 Scanning__Clamd 不对：请写成 主机名:端口（例如 127.0.0.1:3310）或者套接字的完整路径，或者去掉。"
                    + " Scanning__Clamd has to be host:port or the whole path of a socket, or nothing.")
            : ValidateOptionsResult.Success;
    }
}
