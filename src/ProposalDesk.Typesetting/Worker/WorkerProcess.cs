using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ProposalDesk.Typesetting.Worker;

/// <summary>The child process: one question at a time, ended when it is late.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;
    private readonly StringBuilder _complaints = new();

    private WorkerProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public int Documents { get; private set; }

    public int Megabytes { get; private set; }

    public bool IsAlive => !_process.HasExited;

    /// <summary>The faces the setting asks for that this machine lacks.</summary>
    public IReadOnlyList<string> MissingFaces { get; private set; } = [];

    public static async Task<WorkerProcess> StartAsync(TypesettingOptions options, TypesettingPlaces places, CancellationToken ct)
    {
        var start = new ProcessStartInfo(options.NodePath)
        {
            WorkingDirectory = places.Worker,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        start.ArgumentList.Add(Path.Combine(places.Worker, "worker.mjs"));
        start.ArgumentList.Add(JsonSerializer.Serialize(
            new
            {
                templates = places.Templates,
                fonts = places.FontFolders,
                systemFonts = SystemFolders(options),
                refuseWarnings = options.RefuseWarnings,
            }, Json));

        Process process;
        try
        {
            process = Process.Start(start) ?? throw new TypesettingException("排版程序无法启动。");
        }
        catch (Win32Exception exception)
        {
            throw new TypesettingException($"排版程序无法启动：{options.NodePath} 不能运行。", exception);
        }

        var worker = new WorkerProcess(process);
        process.ErrorDataReceived += (_, line) => worker.Hear(line.Data);
        process.BeginErrorReadLine();
        try
        {
            var hello = await worker.ReadAsync(TimeSpan.FromSeconds(options.TimeoutSeconds), ct);
            worker.MissingFaces = hello.MissingFaces ?? [];
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    public async Task<WorkerAnswer> AskAsync(WorkerRequest request, TimeSpan limit, CancellationToken ct)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, Json).AsMemory(), ct);
            await _process.StandardInput.FlushAsync(ct);
        }
        catch (IOException)
        {
            throw Lost();
        }

        var answer = await ReadAsync(limit, ct);
        Documents++;
        Megabytes = answer.Megabytes;
        return answer;
    }

    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // it has ended by itself
        }

        _process.Dispose();
    }

    private async Task<WorkerAnswer> ReadAsync(TimeSpan limit, CancellationToken ct)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timer.CancelAfter(limit);
        try
        {
            var line = await _process.StandardOutput.ReadLineAsync(timer.Token) ?? throw Lost();
            return JsonSerializer.Deserialize<WorkerAnswer>(line, Json) ?? throw Lost();
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new WorkerLostException($"No answer within {limit.TotalSeconds} s.", timedOut: true);
        }
        catch (JsonException exception)
        {
            throw new WorkerLostException($"An answer that is no JSON: {exception.Message}", timedOut: false);
        }
    }

    private void Hear(string? line)
    {
        if (line is not null && _complaints.Length < 4000)
        {
            lock (_complaints)
            {
                _complaints.AppendLine(line);
            }
        }
    }

    private WorkerLostException Lost()
    {
        lock (_complaints)
        {
            return new WorkerLostException($"The process ended. {_complaints}", timedOut: false);
        }
    }

    private static IEnumerable<string> SystemFolders(TypesettingOptions options)
    {
        if (options.FontSet == FontSet.Open)
        {
            return [];
        }

        IEnumerable<string> folders = OperatingSystem.IsWindows()
            ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]
            : ["/usr/share/fonts", "/usr/local/share/fonts"];
        return options.SystemFontDirectory is { Length: > 0 } own ? folders.Prepend(own) : folders;
    }
}
