using System.Net;
using System.Text;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Reports;

/// <summary>A plain paper as HTML for a website: headings, paragraphs and tables, no style of its own.</summary>
public static class PublicPage
{
    public static string Of(PlainPaper paper)
    {
        var html = new StringBuilder("<article>\n").Append(Element("h1", paper.Title));
        if (paper.Dateline.Length > 0)
        {
            html.Append(Element("p", paper.Dateline));
        }

        foreach (var block in paper.Body)
        {
            html.Append(Of(block));
        }

        return html.Append("</article>\n").ToString();
    }

    private static string Of(Block block) => block switch
    {
        Heading heading => Element($"h{heading.Level + 1}", heading.Text),
        Paragraph paragraph => string.Concat(
            paragraph.Printed.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => Element("p", l))),
        NumberedList list => $"<ol>\n{string.Concat(list.Items.Select(i => Element("li", i)))}</ol>\n",
        SimpleTable table => TableOf(table),
        _ => throw new ArgumentException($"No HTML for {block.GetType().Name}.", nameof(block)),
    };

    private static string TableOf(SimpleTable table)
    {
        var head = string.Concat(table.Head.Select(h => $"<th scope=\"col\">{WebUtility.HtmlEncode(h)}</th>"));
        var rows = table.Rows.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{WebUtility.HtmlEncode(c)}</td>"))}</tr>\n");
        var caption = string.IsNullOrEmpty(table.Caption) ? "" : Element("caption", table.Caption);

        return $"<table>\n{caption}<thead><tr>{head}</tr></thead>\n<tbody>\n{string.Concat(rows)}</tbody>\n</table>\n";
    }

    private static string Element(string name, string text) => $"<{name}>{WebUtility.HtmlEncode(text)}</{name}>\n";
}
