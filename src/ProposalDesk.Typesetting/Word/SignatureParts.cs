using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>What follows the text: annex note, signature and contact, kept together and with the text's last lines.</summary>
internal static class SignatureParts
{
    /// <summary>The signature never stands alone on a page: two lines of the text, or the last row of its table, go with it.</summary>
    /// <param name="lines">Of the last paragraph in the PDF.</param>
    public static void KeepWithText(OpenXmlElement body, int lines)
    {
        switch (body.LastChild)
        {
            case WordParagraph paragraph:
                Text.KeepWithNext([paragraph]);
                // three lines cannot be parted where both pages want two
                paragraph.ParagraphProperties!.WidowControl = new WidowControl { Val = lines > 3 };
                break;
            case Table table:
                Text.KeepWithNext(table.Elements<TableRow>().Last().Descendants<WordParagraph>());
                break;
        }
    }

    /// <param name="before">Room above the blank line, in points.</param>
    public static IEnumerable<OpenXmlElement> AnnexNote(IReadOnlyList<string> names, double before)
    {
        if (names.Count == 0)
        {
            yield break;
        }

        yield return Text.Paragraph("", Styles.Flush, [new KeepNext(), .. BlockText.Before(before)]);
        for (var i = 0; i < names.Count; i++)
        {
            var number = names.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}.") : "";
            var lead = i == 0 ? "附件：" : "";
            var name = (5 * Measures.Cell) + Measures.WidthOf(number);
            yield return Text.Paragraph(lead + number + names[i], Styles.Flush, new KeepNext(), new Indentation
            {
                Left = Number(name),
                LeftChars = 0,
                Hanging = Number(i == 0 ? name - (2 * Measures.Cell) : name - (5 * Measures.Cell)),
                HangingChars = 0,
            });
        }
    }

    /// <summary>
    /// Name over date at the same places as in the PDF, with or without room for the seal; the contact's note under them.
    /// </summary>
    /// <param name="before">Room above the blank lines, in points.</param>
    public static IEnumerable<OpenXmlElement> Signature(string name, string date, bool hasSealSpace, string contact, double before)
    {
        var (nameWidth, dateWidth) = (Measures.WidthOf(name), Measures.WidthOf(date));
        int nameRight, dateRight;
        if (hasSealSpace)
        {
            var centred = (4 * Measures.Cell) + ((dateWidth - nameWidth) / 2);
            (nameRight, dateRight) = (Math.Max(centred, 0), (4 * Measures.Cell) - Math.Min(centred, 0));
        }
        else if (dateWidth + (2 * Measures.Cell) > nameWidth)
        {
            (nameRight, dateRight) = ((4 * Measures.Cell) + dateWidth - nameWidth, 2 * Measures.Cell);
        }
        else
        {
            (nameRight, dateRight) = (2 * Measures.Cell, nameWidth - dateWidth);
        }

        yield return Text.Paragraph("", Styles.Flush, [new KeepNext(), .. BlockText.Before(before)]);
        if (hasSealSpace)
        {
            yield return Text.Paragraph("", Styles.Flush, new KeepNext());
        }

        yield return AtRight(name, nameRight);
        yield return AtRight(date, dateRight);
        if (contact.Length > 0)
        {
            // with the imprint, which never stands alone either
            yield return Text.Paragraph($"（{contact}）", null, new KeepNext());
        }
    }

    private static WordParagraph AtRight(string text, int right) =>
        Text.Paragraph(text, Styles.Flush, new KeepNext(), new Indentation { Right = Number(right) },
            new Justification { Val = JustificationValues.Right });

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
