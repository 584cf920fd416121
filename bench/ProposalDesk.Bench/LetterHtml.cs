using System.Net;
using System.Text;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>
/// A letter as a page for a browser to print: the same text and faces on about the same lines, without the standard's finer
/// points.
/// </summary>
public static class LetterHtml
{
    public static string Of(ReplyLetter letter, string fontFolder)
    {
        var html = new StringBuilder($$"""
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{Text(letter.Title)}}</title><style>
            @font-face { font-family: fang; src: url("{{Face("FandolFang-Regular.otf")}}") }
            @font-face { font-family: hei; src: url("{{Face("FandolHei-Regular.otf")}}") }
            @page { size: A4; margin: 37mm 26mm 35mm 28mm }
            body { margin: 0; font: 16pt/10.227mm fang; letter-spacing: -.2pt; text-align: justify; orphans: 1; widows: 1 }
            p, h1, h2 { margin: 0; font-weight: normal } p, h2 { text-indent: 2em }
            header { color: #d7000f; text-align: center; font-size: 38pt;
              border-bottom: 1.4mm double; padding-bottom: 4mm; line-height: 1.2 }
            h1 { font-size: 22pt; text-align: center; padding: 2em 0 1em } h2 { font: inherit; font-family: hei }
            .right { text-align: right } .flush { text-indent: 0 }
            </style></head><body><header>{{Text(letter.Mark)}}</header>
            """);
        foreach (var line in letter.Marks.Prepend(letter.Number))
        {
            html.Append("<p class=right>").Append(Text(line)).Append("</p>");
        }

        html.Append("<h1>").Append(Text(letter.Title)).Append("</h1><p class=flush>").Append(Text(letter.Addressee)).Append("</p>");
        foreach (var block in letter.Body)
        {
            html.Append(Of(block));
        }

        html.Append("<p>附件：").Append(Text(string.Join('、', letter.Annexes))).Append("</p><p class=right>").Append(Text(letter.BureauName))
            .Append("</p><p class=right>").Append(letter.Date.InWords()).Append("</p><p>（").Append(Text(letter.ContactNote ?? ""))
            .Append("）</p><p>抄送：").Append(Text(string.Join('、', letter.Copies))).Append("。</p></body></html>");

        return html.ToString();

        string Face(string file) => new Uri(Path.Combine(fontFolder, file)).AbsoluteUri;
    }

    private static string Of(Block block) => block switch
    {
        Heading heading => $"<h2>{Text(heading.Text)}</h2>",
        Paragraph paragraph => $"<p>{Text(paragraph.Printed)}</p>",
        NumberedList list => string.Concat(list.Items.Select((item, i) => $"<p>{i + 1}.{Text(item)}</p>")),
        _ => throw new ArgumentException($"No page for {block.GetType().Name}.", nameof(block)),
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
