using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// Writes files so that they outlive a power cut: when a call returns, the bytes are on the disk and so are the names of
/// the file and of the folders above it. Whoever writes down that a file is there does it afterwards.
/// </summary>
public static class DurableFile
{
    // open(2): read only, not handed down to child processes.
    private const int LinuxCloseOnExecute = 0x80000;

    /// <summary>All or nothing: a half-written file is never found under the name.</summary>
    /// <param name="isReplacing">False: a file that is there stays.</param>
    /// <param name="mode">Who may read it; null as the folder's owner has it for all files.</param>
    public static void Write(string path, ReadOnlySpan<byte> content, bool isReplacing = true, UnixFileMode? mode = null)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        EnsureFolder(folder);
        var half = $"{path}.{Guid.NewGuid():n}.part";
        try
        {
            using (var file = new FileStream(half, OptionsOf(mode)))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(half, path, isReplacing);
        }
        catch (IOException) when (!isReplacing && File.Exists(path))
        {
            // Another process was faster.
            File.Delete(half);
        }
        catch
        {
            File.Delete(half);
            throw;
        }

        FlushFolder(folder);
    }

    /// <summary>The same promise for a file that is there: who wrote it may have died before keeping it.</summary>
    public static void Flush(string path)
    {
        using (var file = File.OpenHandle(path, FileMode.Open, OperatingSystem.IsWindows() ? FileAccess.ReadWrite : FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete))
        {
            RandomAccess.FlushToDisk(file);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        FlushFolder(folder);
        FlushFolder(Path.GetDirectoryName(folder));
    }

    private static FileStreamOptions OptionsOf(UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (mode is { } own && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = own;
        }

        return options;
    }

    // A folder is a name in the folder above it.
    private static void EnsureFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var above = Path.GetDirectoryName(folder);
        if (above is not null)
        {
            EnsureFolder(above);
        }

        Directory.CreateDirectory(folder);
        FlushFolder(above);
    }

    // Windows keeps names in the journal of the file system and opens no folder for this.
    private static void FlushFolder(string? folder)
    {
        if (folder is null || OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = new SafeFileHandle(
            Open(Encoding.UTF8.GetBytes($"{folder}\0"), OperatingSystem.IsLinux() ? LinuxCloseOnExecute : 0), ownsHandle: true);
        if (handle.IsInvalid)
        {
            throw new IOException($"The folder {folder} cannot be flushed: error {Marshal.GetLastPInvokeError()}.");
        }

        RandomAccess.FlushToDisk(handle);
    }

    // .NET opens files only.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
