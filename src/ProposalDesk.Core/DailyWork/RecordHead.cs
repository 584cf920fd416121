using System.Globalization;
using System.Text;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.DailyWork;

/// <summary>
/// How far the chain had come when it was last found whole, kept beside the database: whoever cuts off its end, rows and
/// links together, is found out by it.
/// </summary>
/// <param name="path">Null where nothing is kept.</param>
public sealed class RecordHead(string? path)
{
    /// <returns>Number and seal of the last link; null before the first check.</returns>
    public (long Number, string Seal)? Read()
    {
        if (path is null || !File.Exists(path))
        {
            return null;
        }

        return File.ReadAllText(path).Trim().Split(' ') is [var number, var seal]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                ? (last, seal)
                : (long.MaxValue, "");
    }

    public void Keep(long number, string seal)
    {
        if (path is not null)
        {
            DurableFile.Write(
                path, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} {seal}")), isReplacing: true,
                UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
