using System.Buffers;
using System.IO.Compression;
using System.Xml;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>Looks a zip over before a document library is let loose on it: size, number of parts, no DTD, no bottomless nesting.</summary>
internal static class OfficePackage
{
    private const int MaxEntries = 2_000;
    private const long MaxUnpackedBytes = 100L * 1024 * 1024;
    private const long MaxXmlBytes = 24L * 1024 * 1024;
    private const int MaxDepth = 200;

    /// <summary>What the package says it is: a document, a workbook, or null for any other zip.</summary>
    public static SourceFormat? Inspect(Stream content)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MaxEntries)
        {
            throw TooMuch();
        }

        long total = 0;
        foreach (var entry in zip.Entries)
        {
            var isXml = IsXml(entry);
            total += Measure(entry, Math.Min(isXml ? MaxXmlBytes : MaxUnpackedBytes, MaxUnpackedBytes - total));
            if (isXml)
            {
                CheckXml(entry);
            }
        }

        var types = zip.GetEntry("[Content_Types].xml");
        if (types is null)
        {
            return null;
        }

        using var reader = new StreamReader(types.Open());
        var text = reader.ReadToEnd();
        return text.Contains("wordprocessingml.document.main", StringComparison.Ordinal)
            || text.Contains("ms-word.document.macroEnabled.main", StringComparison.Ordinal) ? SourceFormat.WordTables
            : text.Contains("spreadsheetml.sheet.main", StringComparison.Ordinal)
            || text.Contains("ms-excel.sheet.macroEnabled.main", StringComparison.Ordinal) ? SourceFormat.Spreadsheet
            : null;
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        Path.GetExtension(entry.FullName).ToUpperInvariant() is ".XML" or ".RELS" or ".VML";

    // Unpacks and counts: the size a zip declares may be a lie.
    private static long Measure(ZipArchiveEntry entry, long limit)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            using var stream = entry.Open();
            long size = 0;
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                size += read;
                if (size > limit)
                {
                    throw TooMuch();
                }
            }

            return size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // The document library builds its tree by recursion; a million nested elements would end the process.
    private static void CheckXml(ZipArchiveEntry entry)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw TooMuch();
            }
        }
    }

    private static UnreadableFileException TooMuch() =>
        new("这个文件解压后过大或结构异常，没有读取。请在 Word 或 Excel 里打开确认后，另存为新文件再上传。");
}
