using ProposalDesk.Core.Accounts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Writer;

namespace ProposalDesk.Core.Batches;

/// <summary>All papers of a batch in one PDF for the printer. Letters are printed on both sides, so each begins on a new leaf.</summary>
public sealed class BatchPrint(BatchContents contents)
{
    /// <returns>To be read from its beginning, and disposed.</returns>
    /// <exception cref="RuleViolationException">not-printable: a paper cannot be had; names its case. The zip has the others.</exception>
    public async Task<Stream> MakeAsync(long batchId, BatchKind kind, string title, Actor actor, CancellationToken ct)
    {
        // Blank forms carry personal codes and touch no disk; letters are many and large.
        Stream pdf = kind == BatchKind.FeedbackForms
            ? new MemoryStream()
            : new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16,
                FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await WriteAsync(batchId, kind, title, actor, pdf, ct);
            pdf.Position = 0;

            return pdf;
        }
        catch
        {
            await pdf.DisposeAsync();
            throw;
        }
    }

    private async Task WriteAsync(long batchId, BatchKind kind, string title, Actor actor, Stream target, CancellationToken ct)
    {
        using var builder = new PdfDocumentBuilder(target, disposeStream: false);
        var bookmarks = new List<BookmarkNode>();
        var page = 0;
        await foreach (var found in contents.ReadAsync(batchId, actor, ct))
        {
            if (found is { IsNew: true, Problem: { } problem })
            {
                throw new RuleViolationException("not-printable", $"{found.Case}：{problem}其他各件请下载压缩包打印。");
            }

            foreach (var paper in found.Papers)
            {
                bookmarks.Add(new DocumentBookmarkNode(
                    Path.GetFileNameWithoutExtension(paper.Name), 0,
                    new ExplicitDestination(page + 1, ExplicitDestinationType.FitPage, ExplicitDestinationCoordinates.Empty), []));
                page += Append(builder, paper, found.Case);
                if (kind == BatchKind.Letters && page % 2 == 1)
                {
                    // Black ink, for nothing: the library writes a page without any content as a damaged one.
                    builder.AddPage(PageSize.A4).ResetColor();
                    page++;
                }
            }
        }

        builder.DocumentInformation.Title = title;
        // Disposing the builder finishes the file; its Build would take all of it into memory once more.
        builder.Bookmarks = new Bookmarks(bookmarks);
    }

    private static int Append(PdfDocumentBuilder builder, BatchPaper paper, string caseName)
    {
        try
        {
            using var document = PdfDocument.Open(paper.Content);
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                builder.AddPage(document, number);
            }

            return document.NumberOfPages;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The library meets damaged files in its own ways.
            throw new RuleViolationException("not-printable", $"{caseName}的文件不能并入，请下载压缩包打印。");
        }
    }
}
