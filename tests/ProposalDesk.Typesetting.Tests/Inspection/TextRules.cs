using System.Text;
using ProposalDesk.Typesetting.Sheets;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>What is read is what was written, and no line begins or ends with the wrong sign.</summary>
internal static class TextRules
{
    private const string MayNotBegin = "。，、；：？！）》」”’";
    private const string MayNotEnd = "（《「“‘";

    // words of the field and of everyday office prose that a title must not tear
    private static readonly string[] _words =
    [
        "政协", "会议", "提案", "建议", "答复", "委员", "代表", "工作", "情况", "办理", "公共", "数据", "服务", "小区", "设施", "补充", "意见", "报告", "方案",
        "便民", "转型", "开放", "利用", "系统", "政务", "信息", "整合", "推进", "加快", "事项",
    ];

    public static IEnumerable<Finding> Check(PrintedPdf pdf, DocumentModel model)
    {
        var read = Plain(pdf.Text);
        foreach (var text in TextsOf(model).Select(Plain).Where(text => text.Length > 0 && !Contains(pdf, read, text)))
        {
            yield return new Finding("extraction", 0, $"“{text}” is not read as it was written.");
        }

        if (read.Contains('\uFFFD', StringComparison.Ordinal)
            || pdf.Pages.Any(page => page.Letters.Any(letter => letter.Value.Contains('\0', StringComparison.Ordinal))))
        {
            yield return new Finding("missing glyph", 0, "A character has no glyph.");
        }

        foreach (var page in pdf.UprightPages())
        {
            foreach (var line in pdf.TextLines(page).Where(line => MayNotBegin.Contains(line.Text[0], StringComparison.Ordinal)
                || MayNotEnd.Contains(line.Text[^1], StringComparison.Ordinal)))
            {
                yield return new Finding("punctuation", page, $"“{line.Text}” begins or ends with a sign that may not stand there.");
            }
        }

        var title = pdf.Lines(1).Where(line => line.Glyphs[0].Size.IsAbout(22, 0.1)).Select(line => line.Text).ToList();
        foreach (var (before, after) in title.Zip(title.Skip(1)))
        {
            var around = before[^1..] + after[..1];
            if (_words.Contains(around) || (char.IsAsciiLetterOrDigit(before[^1]) && char.IsAsciiLetterOrDigit(after[0])))
            {
                yield return new Finding("title break", 1, $"“{around}” is torn.");
            }
        }
    }

    /// <summary>Without blanks: word spaces are no characters of their own in a PDF.</summary>
    public static string Plain(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).Select(rune => rune.ToString()));

    // Running text is read line by line, tables and forms cell by cell; a page break may stand in the middle.
    private static bool Contains(PrintedPdf pdf, string read, string text)
    {
        if (read.Contains(text, StringComparison.Ordinal))
        {
            return true;
        }

        var pages = Enumerable.Range(1, pdf.Pages.Count).ToList();
        var running = string.Concat(pages.SelectMany(page => pdf.TextLines(page)).Select(line => Plain(line.Text)));

        return running.Contains(text, StringComparison.Ordinal) || IsSpread(text, [.. pages.Select(page => Plain(pdf.Drawn(page)))]);
    }

    // whole on one page, or its beginning on one and the rest on the next ones
    private static bool IsSpread(string text, List<string> pages)
    {
        foreach (var page in pages)
        {
            var (fits, over) = (0, text.Length + 1);
            while (over - fits > 1)
            {
                var middle = (fits + over) / 2;
                (fits, over) = page.Contains(text[..middle], StringComparison.Ordinal) ? (middle, over) : (fits, middle);
            }

            text = fits == text.Length || fits > 12 ? text[fits..] : text;
            if (text.Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<string> TextsOf(DocumentModel model) => model switch
    {
        OfficialPaper paper =>
        [
            paper.Title, paper.Mark, paper.Addressee, paper.Number, paper.BureauName, paper.ContactNote ?? "",
            .. paper is ReplyLetter letter ? letter.Marks.Concat(letter.Annexes) : [],
            .. paper.Body.SelectMany(TextsOf), .. paper is Report report ? report.Annexes.SelectMany(TextsOf) : [],
        ],
        PlainPaper plain => plain.Body.SelectMany(TextsOf).Prepend(plain.Dateline).Prepend(plain.Title),
        FeedbackForm form =>
        [
            form.Title, form.CaseNumber, form.HandlingUnit, $"（{form.SignerName}）", form.Address, form.Postcode, form.Phone, form.Note,
            form.FilledNote ?? "",
            .. form.Comment.Split('\n'),
        ],
        OneSheet sheet => sheet.ToSheet() is var grid ? [sheet.Title, grid.Note ?? "", .. grid.Rows.SelectMany(TextsOf)] : [],
        _ => [model.Title],
    };

    private static IEnumerable<string> TextsOf(Annex annex) =>
        annex.Body.SelectMany(TextsOf).Concat(annex.Form is { } form ? TextsOf(form with { Title = "" }) : []).Prepend(annex.Title);

    private static IEnumerable<string> TextsOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Printed.Split('\n'),
        Heading heading => [heading.Text],
        NumberedList list => list.Items,
        SimpleTable table => table.Head.Prepend(table.Caption ?? "").Concat(table.Rows.SelectMany(row => row)),
        _ => [],
    };

    private static IEnumerable<string> TextsOf(SheetRow row) => row switch
    {
        CellsRow cells => cells.Cells.SelectMany(cell => new[] { cell.Label, cell.Value }),
        TextRow text => text.Text.Split('\n').Prepend(text.Label),
        ListRow list => list.Head.Concat(list.Rows.SelectMany(cells => cells)),
        _ => [],
    };
}
