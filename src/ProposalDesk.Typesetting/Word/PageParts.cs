using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>Page size, margins, page numbers and, on a draft, the grey 草稿: the same parts for every section.</summary>
internal sealed class PageParts
{
    private readonly MainDocumentPart _main;
    private readonly bool _hidesFirstNumber;
    private readonly List<(HeaderFooterValues Type, string Id)> _footers;
    private readonly List<(HeaderFooterValues Type, string Id)> _headers;
    private bool _isFirst = true;

    /// <param name="letterMark">The red mark of the letter format, which stands in the first page's header; null for every other paper.</param>
    public PageParts(MainDocumentPart main, bool isDraft, bool hidesFirstNumber, string? letterMark)
    {
        (_main, _hidesFirstNumber) = (main, hidesFirstNumber);
        _footers =
        [
            (HeaderFooterValues.Default, Footer(JustificationValues.Right, new Indentation { Right = "280" })),
            (HeaderFooterValues.Even, Footer(JustificationValues.Left, new Indentation { Left = "280" })),
            (HeaderFooterValues.First, Empty()),
        ];
        _headers =
        [
            .. new[] { HeaderFooterValues.Default, HeaderFooterValues.Even, HeaderFooterValues.First }
                .Where(type => isDraft || (letterMark is not null && type == HeaderFooterValues.First))
                .Select(type => (type, Header(isDraft, type == HeaderFooterValues.First ? letterMark : null))),
        ];
    }

    /// <summary>The end of a section; the next one begins on a new page.</summary>
    public SectionProperties Section(bool isLandscape)
    {
        var section = new SectionProperties();
        _headers.ForEach(header => section.Append(new HeaderReference { Type = header.Type, Id = header.Id }));
        _footers.ForEach(footer => section.Append(new FooterReference { Type = footer.Type, Id = footer.Id }));
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

    private static PageMargin Margins(int top, int right, int bottom, int left) => new()
    {
        Top = top,
        Right = (uint)right,
        Bottom = bottom,
        Left = (uint)left,
        Header = (uint)(Measures.Millimetres(30) - 38),
        Footer = (uint)Math.Min(Measures.Footer, bottom - 400),
        Gutter = 0,
    };

    private string Footer(JustificationValues side, Indentation inward)
    {
        var part = _main.AddNewPart<FooterPart>();
        var paragraph = Text.Paragraph("— ", Styles.PageNumber, inward, new Justification { Val = side });
        paragraph.Append(
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("1")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        paragraph.Append(Text.Runs(" —"));
        part.Footer = new Footer(paragraph);

        return _main.GetIdOfPart(part);
    }

    private string Empty()
    {
        var part = _main.AddNewPart<FooterPart>();
        part.Footer = new Footer(Text.Paragraph("", Styles.PageNumber));

        return _main.GetIdOfPart(part);
    }

    private string Header(bool isDraft, string? letterMark)
    {
        var part = _main.AddNewPart<HeaderPart>();
        part.Header = new Header();
        if (letterMark is not null)
        {
            // the mark's ink 30 mm under the paper's edge, the double rule of 170 mm 4 mm below it
            part.Header.Append(RedParts.Mark(
                letterMark, RedParts.SizeOf(letterMark, 38, 26), 0, new Indentation { Left = "-454", Right = "-340" },
                RedParts.Border<BottomBorder>(BorderValues.ThickThinSmallGap, 36, 11)));
        }

        if (isDraft)
        {
            part.Header.Append(DraftMark(_main.HeaderParts.Count()));
        }

        return _main.GetIdOfPart(part);
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph DraftMark(int number)
    {
        var shape = string.Create(CultureInfo.InvariantCulture, $$"""
            <w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
              <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"/>
              <v:shape id="Draft{{number}}" o:spid="_x0000_s205{{number}}" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:320pt;height:160pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#e4e4e4" stroked="f">
                <v:textpath style="font-family:&quot;{{Faces.Hei}}&quot;;font-size:1pt" string="草稿"/>
              </v:shape>
            </w:pict>
            """);

        return new(
            new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush }, new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }),
            new Run(new Picture(shape)));
    }
}
