using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Asks clamd (INSTREAM). While it cannot be asked no file is taken in, and administrators read since when and how many.
/// </summary>
public sealed partial class UploadScanner(IOptions<ScanningOptions> options, TimeProvider system, ILogger<UploadScanner> logger)
{
    private const int PieceLength = 64 * 1024;

    private static readonly TimeSpan _atMost = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private Trouble? _trouble;

    /// <summary>It cannot be asked.</summary>
    /// <param name="Since">UTC.</param>
    /// <param name="Refused">How many files have not been taken in.</param>
    public sealed record Trouble(DateTime Since, int Refused);

    /// <param name="Virus">By the scanner's own name; null where there is none.</param>
    public sealed record Verdict(bool IsScanned, string? Virus)
    {
        public bool IsClean => IsScanned && Virus is null;
    }

    public bool IsOn => options.Value.IsOn;

    /// <summary>Null while all is well.</summary>
    public Trouble? Now
    {
        get
        {
            lock (_lock)
            {
                return _trouble;
            }
        }
    }

    public async Task<Verdict> ScanAsync(Stream content, CancellationToken ct)
    {
        var answer = await TryAskAsync("zINSTREAM\0", content, refused: 1, ct);

        return answer switch
        {
            null => new(false, null),
            _ when answer.EndsWith(": OK", StringComparison.Ordinal) => new(true, null),
            _ when answer.EndsWith(" FOUND", StringComparison.Ordinal) =>
                new(true, answer[(answer.IndexOf(": ", StringComparison.Ordinal) + 2)..^6]),
            _ => NotUnderstood(answer),
        };
    }

    /// <summary>Whether it answers.</summary>
    public async Task<bool> LookAsync(CancellationToken ct) => await TryAskAsync("zPING\0", null, refused: 0, ct) == "PONG";

    private Verdict NotUnderstood(string answer)
    {
        // Such as: longer than its own StreamMaxLength.
        NotScanned(logger, answer);
        Note(1);

        return new(false, null);
    }

    private async Task<string?> TryAskAsync(string question, Stream? content, int refused, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_atMost);
        try
        {
            var answer = await AskAsync(question, content, limit.Token);
            lock (_lock)
            {
                _trouble = null;
            }

            return answer;
        }
        catch (Exception problem)
            when (problem is SocketException or IOException || (problem is OperationCanceledException && !ct.IsCancellationRequested))
        {
            if (Note(refused))
            {
                OutOfReach(logger, options.Value.Clamd, problem);
            }

            return null;
        }
    }

    /// <returns>True where it is news.</returns>
    private bool Note(int refused)
    {
        lock (_lock)
        {
            var isNew = _trouble is null;
            _trouble = new(_trouble?.Since ?? system.GetUtcNow().UtcDateTime, (_trouble?.Refused ?? 0) + refused);

            return isNew;
        }
    }

    private async Task<string> AskAsync(string question, Stream? content, CancellationToken ct)
    {
        var place = options.Value.Place ?? throw new InvalidOperationException("The settings name no scanner.");
        using var socket = place is DnsEndPoint
            ? new Socket(SocketType.Stream, ProtocolType.Tcp)
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(place, ct);
        await using var line = new NetworkStream(socket);
        await line.WriteAsync(Encoding.ASCII.GetBytes(question), ct);
        if (content is not null)
        {
            // Its length before each piece; a length of nothing is the end.
            var piece = new byte[PieceLength + 4];
            for (var read = await content.ReadAsync(piece.AsMemory(4), ct); ; read = await content.ReadAsync(piece.AsMemory(4), ct))
            {
                BinaryPrimitives.WriteInt32BigEndian(piece, read);
                await line.WriteAsync(piece.AsMemory(0, read + 4), ct);
                if (read == 0)
                {
                    break;
                }
            }
        }

        using var answer = new MemoryStream();
        await line.CopyToAsync(answer, ct);

        return Encoding.UTF8.GetString(answer.ToArray()).TrimEnd('\0', '\n');
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "连不上查毒程序 {Place}，文件暂时不能上传。The scanner clamd cannot be reached.")]
    private static partial void OutOfReach(ILogger logger, string? place, Exception problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "查毒程序没有查：{Answer}。The scanner clamd has not scanned a file.")]
    private static partial void NotScanned(ILogger logger, string answer);
}
