using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>Page size, margins, page numbers and, on a draft, the grey 草稿: the same parts for every section.</summary>
internal sealed class PageParts
{
    private readonly MainDocumentPart _main;
    private readonly bool _isDraft;
    private readonly bool _hidesFirstNumber;
    private readonly LetterHead? _letter;
    private readonly List<OpenXmlElement> _headers;
    private readonly List<OpenXmlElement> _upright;
    private List<OpenXmlElement>? _sideways;
    private bool _isFirst = true;

    /// <param name="letter">The red head of the letter format, which stands in the first page's header; null for every other paper.</param>
    public PageParts(MainDocumentPart main, bool isDraft, bool hidesFirstNumber, LetterHead? letter)
    {
        (_main, _isDraft, _hidesFirstNumber, _letter) = (main, isDraft, hidesFirstNumber, letter);
        _headers =
        [
            .. new[] { HeaderFooterValues.Default, HeaderFooterValues.Even, HeaderFooterValues.First }
                .Where(type => isDraft || (letter is not null && type == HeaderFooterValues.First))
                .Select(type => new HeaderReference { Type = type, Id = Header(isFirst: type == HeaderFooterValues.First) }),
        ];
        _upright =
        [
            Footer(HeaderFooterValues.Default, [.. PageNumbers.Upright(isOdd: true)]),
            Footer(HeaderFooterValues.Even, [.. PageNumbers.Upright(isOdd: false)]),
            Footer(HeaderFooterValues.First, letter is null ? Text.Paragraph("", Styles.PageNumber) : LetterHead.Footer()),
        ];
    }

    /// <summary>The end of a section; the next one begins on a new page.</summary>
    public SectionProperties Section(bool isLandscape)
    {
        var section = new SectionProperties();
        var footers = isLandscape ? _sideways ??= Sideways() : _upright;
        section.Append(_headers.Concat(footers).Select(reference => reference.CloneNode(true)));
        section.Append(new SectionType { Val = SectionMarkValues.NextPage });
        section.Append(isLandscape
            ? new PageSize { Width = Measures.PageHeight, Height = Measures.PageWidth, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = Measures.PageWidth, Height = Measures.PageHeight });
        // a page that lies on its side has the upright page's margins, turned
        section.Append(isLandscape
            ? Margins(Measures.Left, Measures.Top, Measures.Right, Measures.Bottom)
            : Margins(Measures.Top, Measures.Right, Measures.Bottom, Measures.Left));
        if (_isFirst && _hidesFirstNumber)
        {
            section.Append(new TitlePage());
        }

        _isFirst = false;

        return section;
    }

    private PageMargin Margins(int top, int right, int bottom, int left) => new()
    {
        Top = top,
        Right = (uint)right,
        Bottom = bottom,
        Left = (uint)left,
        Header = (uint)((_letter?.Top ?? 30) * 20),
        Footer = (uint)Measures.Footer,
        Gutter = 0,
    };

    private List<OpenXmlElement> Sideways() =>
    [
        Footer(HeaderFooterValues.Default, [.. PageNumbers.Sideways(isOdd: true)]),
        Footer(HeaderFooterValues.Even, [.. PageNumbers.Sideways(isOdd: false)]),
    ];

    private FooterReference Footer(HeaderFooterValues type, params OpenXmlElement[] content)
    {
        var part = _main.AddNewPart<FooterPart>();
        part.Footer = new Footer(content);

        return new FooterReference { Type = type, Id = _main.GetIdOfPart(part) };
    }

    private string Header(bool isFirst)
    {
        var part = _main.AddNewPart<HeaderPart>();
        var paragraph = isFirst && _letter is not null ? _letter.Header() : Text.Gap(1);
        if (_isDraft)
        {
            // hangs on the paragraph that is there: one more would push the text of a letter down
            paragraph.Append(DraftMark(_main.HeaderParts.Count()));
        }

        part.Header = new Header(paragraph);

        return _main.GetIdOfPart(part);
    }

    private static Run DraftMark(int number)
    {
        var shape = string.Create(CultureInfo.InvariantCulture, $$"""
            <w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
              <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"/>
              <v:shape id="Draft{{number}}" o:spid="_x0000_s205{{number}}" type="#_x0000_t136"
                style="position:absolute;margin-left:0;margin-top:0;width:340pt;height:160pt;rotation:315;z-index:-251658752;
                  mso-position-horizontal:center;mso-position-horizontal-relative:margin;
                  mso-position-vertical:center;mso-position-vertical-relative:margin"
                fillcolor="#e4e4e4" stroked="f">
                <v:textpath style="font-family:&quot;{{Faces.Hei}}&quot;;font-size:1pt" string="草稿"/>
              </v:shape>
            </w:pict>
            """);

        return Text.Run(Faces.Hei, new Picture(shape));
    }
}
