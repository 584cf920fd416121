using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;
using Paper = ProposalDesk.Typesetting.Report;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// Sets a report as a document in file format, a work plan with its four annexes; the public summary as a plain paper
/// (documents.md §4).
/// </summary>
public static class ReportComposer
{
    /// <summary>With the grey 草稿 over it.</summary>
    public static DocumentModel Draft(ReportKind kind, LiveReport report) => Compose(kind, report, "", isDraft: true);

    /// <summary>As it is signed today.</summary>
    /// <param name="number">Not printed on a plain paper.</param>
    public static DocumentModel Final(ReportKind kind, LiveReport report, string number) => Compose(kind, report, number, isDraft: false);

    private static DocumentModel Compose(ReportKind kind, LiveReport report, string number, bool isDraft) =>
        kind.IsNumbered() ? Filed(kind, report, number, isDraft) : Plain(kind, report, isDraft);

    private static PlainPaper Plain(ReportKind kind, LiveReport report, bool isDraft) => new()
    {
        Title = report.Printed(report.Text.Title),
        Author = report.Matter.Bureau.Name,
        Date = report.Matter.Today,
        Dateline = $"（{report.Matter.Today.InWords()}）",
        Keywords = KeywordsOf(kind, report),
        Body = BodyOf(report),
        IsDraft = isDraft,
    };

    private static Paper Filed(ReportKind kind, LiveReport report, string number, bool isDraft)
    {
        var bureau = report.Matter.Bureau;

        return new()
        {
            Title = report.Printed(report.Text.Title),
            Author = bureau.Name,
            Date = report.Matter.Today,
            Keywords = KeywordsOf(kind, report),
            Format = PaperFormat.File,
            Mark = bureau.FileMark.Length > 0 ? bureau.FileMark : $"{bureau.Name}文件",
            Number = number,
            Addressee = report.Printed(report.Text.Addressee),
            Body = BodyOf(report),
            Annexes = kind == ReportKind.WorkPlan ? WorkPlanAnnexes.Of(report.Matter) : [],
            BureauName = bureau.Name,
            HasSealSpace = bureau.HasSealSpace,
            ContactNote = kind.Owed() is not null && bureau.ContactName.Length
                + bureau.ContactPhone.Length > 0 ? $"联系人：{bureau.ContactName}；联系电话：{bureau.ContactPhone}" : null,
            Copies = kind switch
            {
                ReportKind.Bulletin => ["局领导"],
                _ => [.. new[] { bureau.InspectionOffice }.Where(n => n.Length > 0), .. ReplyLetterComposer.MoreCopiesOf(bureau)],
            },
            IssuingOffice = bureau.IssuingOffice.Length > 0 ? bureau.IssuingOffice : $"{bureau.Name}办公室",
            IsDraft = isDraft,
        };
    }

    private static IReadOnlyList<string> KeywordsOf(ReportKind kind, LiveReport report) =>
        [string.Create(CultureInfo.InvariantCulture, $"{report.Matter.Year.Year}年"), kind.Label()];

    private static IReadOnlyList<Block> BodyOf(LiveReport report) =>
        [.. report.Text.Numbered().Select(b => BlockOf(b.Block, b.Number, report))];

    private static Block BlockOf(ReportBlock block, string number, LiveReport report) => block.Kind switch
    {
        ReportBlockKind.Heading => new Heading(1, number + report.Printed(block.Text)),
        ReportBlockKind.Subheading => new Heading(2, number + report.Printed(block.Text)),
        ReportBlockKind.Paragraph => new Paragraph(report.Printed(block.Text)),
        ReportBlockKind.Table => SetTable(report.Tables[block.Table!.Value]),
    };

    private static SimpleTable SetTable(LiveTable table) =>
        new(table.Head, table.Rows.Count == 0 ? [["（没有）"]] : [.. table.Rows
            .Select(r => (IReadOnlyList<string>)[.. r.Select(c => c.Text)])])
        { Caption = table.Kind.Label() };
}
