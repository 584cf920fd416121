namespace ProposalDesk.Core.Intake.Reading;

/// <summary>Bytes or text in, understood proposals out.</summary>
public static class ProposalFileReader
{
    public const long MaxBytes = 20 * 1024 * 1024;

    /// <exception cref="UnreadableFileException">It is not a readable file with a proposal in it.</exception>
    public static ReadFile Read(string fileName, ReadOnlyMemory<byte> content) =>
        throw new UnreadableFileException("暂时还不能读取文件。");

    /// <summary>Reads pasted text.</summary>
    /// <exception cref="UnreadableFileException">There is no proposal in it.</exception>
    public static ReadFile ReadText(string text) =>
        throw new UnreadableFileException("暂时还不能读取文字。");
}
