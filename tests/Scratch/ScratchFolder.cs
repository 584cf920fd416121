namespace ProposalDesk.Tests;

/// <summary>
/// Folders of one test run. In memory where the system has room for it there: the desk has the disk confirm every change
/// it keeps, and most of the time of a test was spent on waiting for that.
/// </summary>
internal static class ScratchFolder
{
    private const string Memory = "/dev/shm";
    private const long Enough = 1L << 30;

    public static DirectoryInfo New(string prefix) => HasMemory()
        ? Directory.CreateDirectory(Path.Combine(Memory, $"{prefix}{Path.GetRandomFileName()}"))
        : Directory.CreateTempSubdirectory(prefix);

    private static bool HasMemory()
    {
        try
        {
            return Directory.Exists(Memory) && new DriveInfo(Memory) is { IsReady: true, AvailableFreeSpace: > Enough };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
