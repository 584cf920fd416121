using System.Security.Cryptography;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// The secret of this installation, made at the first start and kept in the data folder. Whoever copies the data copies
/// it too: without it printed links no longer open.
/// </summary>
public static class InstallationKey
{
    private const int Length = 32;

    public static byte[] ReadOrMake(DeskOptions options)
    {
        var path = options.PathOf("installation.key");
        if (!File.Exists(path))
        {
            // Of two processes that begin together the first one's key counts.
            DurableFile.Write(
                path, RandomNumberGenerator.GetBytes(Length), isReplacing: false, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Length ? key : throw new InvalidOperationException($"安装密钥文件 {path} 已损坏，请从备份中恢复。");
    }
}
