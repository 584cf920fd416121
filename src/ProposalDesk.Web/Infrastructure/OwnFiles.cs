using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>What the desk writes to the disk is for the account it runs under, and for nobody else on the machine.</summary>
public static partial class OwnFiles
{
    private const int OthersNothing = 0x3F; // 0077

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>From here on whatever is made is closed to others: files, folders, the database and its log.</summary>
    public static void MakeOwn()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Umask(OthersNothing);
        }
    }

    /// <summary>
    /// Closes what was made before, or put back from a backup. A closed folder closes all that lies in it, however much; the
    /// keys and the database are closed by themselves too.
    /// </summary>
    public static void CloseToOthers(this WebApplication app)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var desk = app.Services.GetRequiredService<IOptions<DeskOptions>>().Value;
        foreach (var path in Closed(desk, app.Configuration).Where(p => File.Exists(p) || Directory.Exists(p)))
        {
            try
            {
                var mode = File.GetUnixFileMode(path);
                if ((mode & Others) != 0)
                {
                    File.SetUnixFileMode(path, mode & ~Others);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                StaysOpen(app.Logger, path, e.Message);
            }
        }
    }

    private static IEnumerable<string> Closed(DeskOptions desk, IConfiguration configuration) =>
    [
        desk.DataDirectory,
        .. Directory.EnumerateFileSystemEntries(desk.DataDirectory),
        desk.KeyFolder,
        .. Directory.Exists(desk.KeyFolder) ? Directory.EnumerateFiles(desk.KeyFolder) : [],
        .. configuration["Database:Provider"] == "Sqlite"
            ? DatabaseFiles(new SqliteConnectionStringBuilder(configuration.GetConnectionString("Desk")).DataSource)
            : [],
    ];

    private static string[] DatabaseFiles(string database) => [database, $"{database}-wal", $"{database}-shm", $"{database}.lock"];

    [LoggerMessage(Level = LogLevel.Warning, Message = "本机的其他用户可能读得到 {Path}，权限没有改成：{Why}。请把它改为只有运行本系统的用户可以读写。 / "
        + "Others on this machine may be able to read {Path}; its mode could not be changed.")]
    private static partial void StaysOpen(ILogger logger, string path, string why);

    // .NET sets modes file by file, and SQLite makes its own.
    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Umask(int mask);
}
