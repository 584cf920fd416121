using Microsoft.Data.Sqlite;

namespace ProposalDesk.Core.Data;

/// <summary>
/// One process owns the file of an embedded database, for as long as it lives: it holds a lock of the operating system on
/// a file beside it, which the kernel gives back however the process ends. So what a killed process has left behind in the
/// database is known to belong to nobody. Does nothing where a database server keeps its clients apart.
/// </summary>
public sealed class DatabaseOwnership(string provider, string connection) : IDisposable
{
    // A process owns the file, not an application in it: two of them in one process keep out of each other's way by the
    // database's own locks.
    private static readonly Dictionary<string, Held> _held = [];

    private string? _mine;

    /// <exception cref="StartRefusedException">Another living process has the database, or the lock cannot be written.</exception>
    public void Take()
    {
        if (_mine is not null || PathOf(provider, connection) is not { } database)
        {
            return;
        }

        lock (_held)
        {
            if (!_held.TryGetValue(database, out var held))
            {
                _held[database] = held = new Held(Lock(database));
            }

            held.Users++;
            _mine = database;
        }
    }

    public void Dispose()
    {
        lock (_held)
        {
            if (_mine is { } database && --_held[database].Users == 0)
            {
                _held[database].Lock.Dispose();
                _held.Remove(database);
            }

            _mine = null;
        }
    }

    // Not the database itself: SQLite's own locks on it would be lost when this one is closed.
    private static FileStream Lock(string database)
    {
        try
        {
            return new FileStream($"{database}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new StartRefusedException(
                $"数据库文件 {database} 所在的目录不存在或者不能写入：请检查设置 ConnectionStrings__Desk 和目录的权限。\n"
                + $"The folder of the database {database} does not exist or cannot be written to: check ConnectionStrings__Desk and the "
                + $"folder's permissions.");
        }
        catch (IOException)
        {
            throw new StartRefusedException(
                $"数据库文件 {database} 正由另一个正在运行的程序使用，这一次没有启动：请先停止那一个，或者换一个数据库。\n"
                + $"The database {database} belongs to another running process of ProposalDesk; this one has not started. Stop the "
                + $"other one, or use another database.");
        }
    }

    private static string? PathOf(string provider, string connection)
    {
        if (provider != "Sqlite")
        {
            return null;
        }

        var settings = new SqliteConnectionStringBuilder(connection);
        var isFile = settings.Mode != SqliteOpenMode.Memory && settings.DataSource is not ("" or ":memory:")
            && !settings.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        if (!isFile)
        {
            return null;
        }

        var path = Path.GetFullPath(settings.DataSource);

        return File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
    }

    private sealed class Held(FileStream @lock)
    {
        public FileStream Lock => @lock;

        public int Users { get; set; }
    }
}
