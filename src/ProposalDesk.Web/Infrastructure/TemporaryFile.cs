namespace ProposalDesk.Web.Infrastructure;

/// <summary>A file that is gone when it has been sent.</summary>
public sealed class TemporaryFile : IAsyncDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private bool _isSent;

    public FileStream Create() => new(_path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);

    /// <summary>To be sent; the file is deleted when the stream is closed.</summary>
    public FileStream Open()
    {
        _isSent = true;

        return new(_path, FileMode.Open, FileAccess.Read, FileShare.Delete, 1 << 16,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose | FileOptions.SequentialScan);
    }

    public ValueTask DisposeAsync()
    {
        if (!_isSent)
        {
            File.Delete(_path);
        }

        return ValueTask.CompletedTask;
    }
}
