using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Writer;

namespace ProposalDesk.Core.Dossiers;

/// <summary>A bound dossier: cover and papers, as one PDF with bookmarks or as a zip with a manifest.</summary>
public sealed class Dossier
{
    private readonly CaseRecord _record;
    private readonly DateOnly _boundOn;
    private readonly IReadOnlyList<DossierPiece> _pieces;

    private Dossier(CaseRecord record, DateOnly boundOn, IReadOnlyList<DossierPiece> pieces) =>
        (_record, _boundOn, _pieces) = (record, boundOn, pieces);

    /// <summary>For file names: 第85号提案案卷.</summary>
    public string Name => $"{_record.Proposal.NumberInWords}案卷";

    internal static async Task<Dossier> BindAsync(
        CaseRecord record, IReadOnlyList<DossierPiece> pieces, ITypesetter typesetter, DateOnly today, CancellationToken ct)
    {
        var pages = pieces.Select(p => PagesOf(p.Printed)).ToList();
        // The cover's own length moves the page numbers printed on it: set once to know it, and again with them.
        var cover = await typesetter.RenderAsync(CoverOf(record, Contents(pieces, pages, 1), today), ct);
        cover = await typesetter.RenderAsync(CoverOf(record, Contents(pieces, pages, PagesOf(cover) + 1), today), ct);

        return new Dossier(record, today, [new DossierPiece("案卷封面", ".pdf", cover, cover), .. pieces]);
    }

    /// <summary>All papers in one PDF, a bookmark each; the pages are numbered at the top right, as the contents have them.</summary>
    public byte[] ToPdf()
    {
        using var builder = new PdfDocumentBuilder();
        var digits = builder.AddStandard14Font(Standard14Font.Helvetica);
        var bookmarks = new List<BookmarkNode>();
        var page = 0;
        foreach (var piece in _pieces)
        {
            using var document = PdfDocument.Open(piece.Printed);
            bookmarks.Add(new DocumentBookmarkNode(
                piece.Name, 0, new ExplicitDestination(page + 1, ExplicitDestinationType.FitPage, ExplicitDestinationCoordinates.Empty),
                []));
            for (var number = 1; number <= document.NumberOfPages; number++, page++)
            {
                PageStamp.Put(builder.AddPage(document, number), document.GetPage(number), page + 1, digits);
            }
        }

        builder.DocumentInformation.Title = Name;
        builder.DocumentInformation.Author = _record.Bureau.Name;
        builder.DocumentInformation.CreationDate = string.Create(CultureInfo.InvariantCulture, $"D:{_boundOn:yyyyMMdd}000000+08'00'");
        builder.Bookmarks = new Bookmarks(bookmarks);

        return builder.Build();
    }

    /// <summary>Each paper a file of its own, and <c>清单.txt</c> with the SHA-256 of each.</summary>
    public IEnumerable<(string Name, byte[] Content)> ToFiles()
    {
        var manifest = new StringBuilder();
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            var name = $"{i.ToString("00", CultureInfo.InvariantCulture)} {FileName.Safe(piece.Name)}{piece.Extension}";
            manifest.Append(Convert.ToHexStringLower(SHA256.HashData(piece.Content))).Append("  ").Append(name).Append('\n');

            yield return (name, piece.Content);
        }

        yield return ("清单.txt", Encoding.UTF8.GetBytes(manifest.ToString()));
    }

    /// <summary>The files in one zip.</summary>
    public byte[] ToZip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in ToFiles())
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static int PagesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);

        return document.NumberOfPages;
    }

    private static List<DossierCover.Entry> Contents(IReadOnlyList<DossierPiece> pieces, List<int> pages, int first)
    {
        var contents = new List<DossierCover.Entry>();
        for (var i = 0; i < pieces.Count; first += pages[i], i++)
        {
            contents.Add(new DossierCover.Entry(pieces[i].Name, first));
        }

        return contents;
    }

    private static DossierCover CoverOf(CaseRecord record, IReadOnlyList<DossierCover.Entry> contents, DateOnly today) => new()
    {
        Title = $"{record.Proposal.Kind.Label()}办理案卷",
        Author = record.Bureau.Name,
        Date = today,
        MemberWord = record.Proposal.Kind.Member(),
        CaseNumber = record.Proposal.NumberInWords,
        CaseTitle = record.Proposal.Title,
        Proposers = string.Join("、", record.Proposal.Proposers.OrderBy(p => p.Order).Select(p => p.Name)),
        Year = record.Year.Year,
        Session = record.Session.Name,
        Section = record.Proposal.LeadSectionName ?? "",
        Handler = record.Proposal.HandlerName ?? "",
        ReceivedOn = record.Proposal.ReferredOn,
        ClosedOn = record.Proposal.ClosedOn,
        Contents = contents,
        SpellsMissing = true,
    };
}
