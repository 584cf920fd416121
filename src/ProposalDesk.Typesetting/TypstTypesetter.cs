using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProposalDesk.Typesetting.Word;
using ProposalDesk.Typesetting.Worker;

namespace ProposalDesk.Typesetting;

/// <summary>
/// Sets documents with Typst in a supervised child process. Requests wait in a queue without holding a thread; a process
/// that dies or is late is replaced and the request tried once more. The compiler leaks, so a process serves for a while
/// only; its successor is made ready beside it, and no request waits for one to start.
/// </summary>
public sealed partial class TypstTypesetter : ITypesetter, IAsyncDisposable
{
    // A successor is begun when this much of a process's share of documents or memory is used up.
    private const double Worn = 0.9;

    // Its first document loads a process's faces and takes ten times as long as later ones.
    private static readonly ReplyLetter _firstOfSuccessor = new()
    {
        Title = "试排",
        Author = "试排",
        Date = new DateOnly(2021, 1, 1),
        Mark = "试排",
        Number = "试排",
        Addressee = "试排：",
        BureauName = "试排",
        Body = [new Heading(1, "一、试排"), new Heading(2, "（一）试排"), new Paragraph("试排1。")],
    };

    // what a form's template says was too long for its page
    private static readonly Dictionary<string, string> _formFields = new()
    {
        ["title-too-long"] = "标题",
        ["unit-too-long"] = "承办单位",
        ["signer-too-long"] = "签名人",
        ["address-too-long"] = "通讯地址",
        ["note-too-long"] = "说明",
    };

    private sealed record Job(WorkerRequest Request, TaskCompletionSource<WorkerAnswer> Done, CancellationToken Ct);

    private readonly Channel<Job> _queue = Channel.CreateUnbounded<Job>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly TypesettingOptions _options;
    private readonly TypesettingCheck _check;
    private readonly PrintableCharacters _printable;
    private readonly ILogger<TypstTypesetter> _logger;
    private readonly Lazy<string> _templateVersion;
    private readonly Task _working;
    private WorkerProcess? _worker;
    private Task<WorkerProcess>? _successor;
    private long _lastId;

    public TypstTypesetter(
        IOptions<TypesettingOptions> options, TypesettingCheck check, PrintableCharacters printable, ILogger<TypstTypesetter> logger)
    {
        _options = options.Value;
        _check = check;
        _printable = printable;
        _logger = logger;
        _templateVersion = new(() => Typesetting.TemplateVersion.Of(TypesettingPlaces.Find(_options)));
        _working = Task.Run(WorkAsync);
    }

    /// <summary>The child's process id, for tests that end it.</summary>
    internal int? WorkerProcessId => _worker?.Id;

    public string TemplateVersion => _templateVersion.Value;

    public async Task<byte[]> RenderAsync(DocumentModel model, CancellationToken ct)
    {
        DocumentLimits.Check(model);
        var (template, data) = DocumentData.Of(model);
        if (_printable.Missing(data) is { Count: > 0 } missing)
        {
            data = model.SpellsMissing ? SpelledCharacters.In(data, missing) : throw new MissingGlyphException(missing);
        }

        return (await AskAsync(template, data, ct)).Pdf!;
    }

    public async Task<byte[]> WriteWordAsync(DocumentModel model, CancellationToken ct)
    {
        DocumentLimits.Check(model);
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
                    ?? new TypesettingException("文件排版失败，请稍后再试；仍不行请联系系统管理员。", exception));
            }
        }

        Drop();
        try
        {
            (_successor is null ? null : await _successor)?.Dispose();
        }
        catch (Exception problem) when (problem is OperationCanceledException or WorkerLostException or TypesettingException)
        {
            // it never got ready, and has ended itself
        }
    }

    private async Task<WorkerAnswer> SetAsync(WorkerRequest request)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var worker = await ReadyAsync();
                var answer = await worker.AskAsync(request, Limit, _stopping.Token);
                Relieve(worker);
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
                            : "排版程序意外退出，文件未生成。请稍后再试；仍不行请联系系统管理员。",
                        lost);
                }
            }
        }
    }

    private TimeSpan Limit => TimeSpan.FromSeconds(_options.TimeoutSeconds);

    // The process to ask: a worn one only until its successor is ready.
    private async Task<WorkerProcess> ReadyAsync()
    {
        if (_worker is { IsAlive: false })
        {
            Drop();
        }

        if (_successor is { } successor && (_worker is null || successor.IsCompleted))
        {
            _successor = null;
            try
            {
                var next = await successor;
                Drop();
                _worker = next;
            }
            catch (Exception problem) when (problem is WorkerLostException or TypesettingException)
            {
                SuccessorLost(_logger, problem.Message);
            }
        }

        return _worker ??= await StartAsync();
    }

    // A worn process is asked on beside its successor; one that is worn out, as by a very large document, would need too
    // much memory beside it.
    private void Relieve(WorkerProcess worker)
    {
        var wear = Math.Max(
            (double)worker.Documents / _options.RecycleAfterDocuments, (double)worker.Megabytes / _options.RecycleAboveMegabytes);
        if (wear < Worn)
        {
            return;
        }

        if (_successor is null)
        {
            WorkerWorn(_logger, worker.Documents, worker.Megabytes);
        }

        if (wear >= 1)
        {
            Drop();
        }

        _successor ??= Task.Run(StartSuccessorAsync);
    }

    private async Task<WorkerProcess> StartSuccessorAsync()
    {
        var successor = await StartAsync();
        try
        {
            var (template, data) = DocumentData.Of(_firstOfSuccessor);
            await successor.AskAsync(new WorkerRequest(0, template, data), Limit, _stopping.Token);
            return successor;
        }
        catch
        {
            successor.Dispose();
            throw;
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
        { Reason: "comment-too-long" } => throw new UnsettableTextException("意见和建议太长，一页征询意见表放不下。请缩短后再试，或者另附页。"),
        { Reason: { } reason } when _formFields.TryGetValue(reason, out var field) =>
            throw new UnsettableTextException($"征询意见表的{field}太长，一页放不下，文件未生成。请缩短{field}后再试。"),
        _ => throw new TypesettingException("文件排版失败，请联系系统管理员。", new InvalidOperationException(answer.Error)),
    };

    private void Drop()
    {
        _worker?.Dispose();
        _worker = null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Typesetting worker lost on attempt {Attempt}: {Reason}")]
    private static partial void WorkerLost(ILogger logger, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Typesetting worker worn after {Documents} documents at {Megabytes} MB, its successor starts")]
    private static partial void WorkerWorn(ILogger logger, int documents, int megabytes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Typesetting worker's successor lost: {Reason}")]
    private static partial void SuccessorLost(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "System faces not installed, open ones used instead: {Faces}")]
    private static partial void FacesMissing(ILogger logger, string faces);
}
