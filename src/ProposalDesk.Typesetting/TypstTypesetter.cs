using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProposalDesk.Typesetting.Word;
using ProposalDesk.Typesetting.Worker;

namespace ProposalDesk.Typesetting;

/// <summary>
/// Sets documents with Typst in a supervised child process. Requests wait in a queue without holding a thread; a process
/// that dies or is late is replaced and the request tried once more.
/// </summary>
public sealed partial class TypstTypesetter : ITypesetter, IAsyncDisposable
{
    private sealed record Job(WorkerRequest Request, TaskCompletionSource<WorkerAnswer> Done, CancellationToken Ct);

    private readonly Channel<Job> _queue = Channel.CreateUnbounded<Job>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly TypesettingOptions _options;
    private readonly TypesettingCheck _check;
    private readonly PrintableCharacters _printable;
    private readonly ILogger<TypstTypesetter> _logger;
    private readonly Task _working;
    private WorkerProcess? _worker;
    private long _lastId;

    public TypstTypesetter(IOptions<TypesettingOptions> options, TypesettingCheck check, PrintableCharacters printable, ILogger<TypstTypesetter> logger)
    {
        _options = options.Value;
        _check = check;
        _printable = printable;
        _logger = logger;
        _working = Task.Run(WorkAsync);
    }

    /// <summary>The child's process id, for tests that end it.</summary>
    internal int? WorkerProcessId => _worker?.Id;

    public async Task<byte[]> RenderAsync(DocumentModel model, CancellationToken ct)
    {
        var (template, data) = DocumentData.Of(model);
        if (_printable.Missing(data) is { Count: > 0 } missing)
        {
            throw new MissingGlyphException(missing);
        }

        return (await AskAsync(template, data, ct)).Pdf!;
    }

    public async Task<byte[]> WriteWordAsync(DocumentModel model, CancellationToken ct)
    {
        var (template, data) = DocumentData.Of(model);

        return WordFile.Write(template, (await AskAsync("data", data, ct)).Data!);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopping.CancelAsync();
        await _working;
        _stopping.Dispose();
    }

    private async Task<WorkerAnswer> AskAsync(string template, JsonObject data, CancellationToken ct)
    {
        var request = new WorkerRequest(Interlocked.Increment(ref _lastId), template, data);
        var done = new TaskCompletionSource<WorkerAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _queue.Writer.WriteAsync(new Job(request, done, ct), ct);

        return await done.Task.WaitAsync(ct);
    }

    private async Task WorkAsync()
    {
        await foreach (var job in _queue.Reader.ReadAllAsync())
        {
            if (job.Ct.IsCancellationRequested || _stopping.IsCancellationRequested)
            {
                job.Done.TrySetCanceled(job.Ct);
                continue;
            }

            try
            {
                job.Done.TrySetResult(await SetAsync(job.Request));
            }
            catch (OperationCanceledException)
            {
                job.Done.TrySetCanceled();
            }
            catch (Exception exception)
            {
                job.Done.TrySetException(exception as TypesettingException
                    ?? new TypesettingException("文件排版失败，请稍后再试；仍不行请联系管理员。", exception));
            }
        }

        _worker?.Dispose();
    }

    private async Task<WorkerAnswer> SetAsync(WorkerRequest request)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _worker ??= await StartAsync();
                var answer = await _worker.AskAsync(request, TimeSpan.FromSeconds(_options.TimeoutSeconds), _stopping.Token);
                RecycleIfDue();
                return Checked(answer);
            }
            catch (WorkerLostException lost)
            {
                WorkerLost(_logger, attempt, lost.Message);
                Drop();
                if (attempt == 2)
                {
                    throw new TypesettingException(
                        lost.TimedOut
                            ? $"排版超过{_options.TimeoutSeconds}秒没有完成，文件未生成。请稍后再试。"
                            : "排版程序意外退出，文件未生成。请稍后再试；仍不行请联系管理员。",
                        lost);
                }
            }
        }
    }

    private async Task<WorkerProcess> StartAsync()
    {
        if (_check.Look() is { IsReady: false, Message: var message })
        {
            throw new TypesettingException(message);
        }

        var worker = await WorkerProcess.StartAsync(_options, TypesettingPlaces.Find(_options), _stopping.Token);
        _check.MissingFaces = worker.MissingFaces;
        if (worker.MissingFaces.Count > 0)
        {
            FacesMissing(_logger, string.Join(", ", worker.MissingFaces));
        }

        return worker;
    }

    private static WorkerAnswer Checked(WorkerAnswer answer) => answer switch
    {
        { Pdf: not null } or { Data: not null } => answer,
        { Reason: "comment-too-long" } => throw new TypesettingException("意见和建议太长，一页征询意见表放不下。请缩短后再试，或者另附页。"),
        { Reason: "form-too-long" } => throw new TypesettingException("征询意见表的标题、地址或说明太长，一页放不下。请缩短后再试。"),
        _ => throw new TypesettingException("文件排版失败，请联系管理员。", new InvalidOperationException(answer.Error)),
    };

    private void RecycleIfDue()
    {
        if (_worker is { } worker
            && (worker.Documents >= _options.RecycleAfterDocuments || worker.Megabytes >= _options.RecycleAboveMegabytes))
        {
            WorkerRecycled(_logger, worker.Documents, worker.Megabytes);
            Drop();
        }
    }

    private void Drop()
    {
        _worker?.Dispose();
        _worker = null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Typesetting worker lost on attempt {Attempt}: {Reason}")]
    private static partial void WorkerLost(ILogger logger, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Typesetting worker replaced after {Documents} documents at {Megabytes} MB")]
    private static partial void WorkerRecycled(ILogger logger, int documents, int megabytes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "System faces not installed, open ones used instead: {Faces}")]
    private static partial void FacesMissing(ILogger logger, string faces);
}
