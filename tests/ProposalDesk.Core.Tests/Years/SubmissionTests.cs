using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Tests.Years;

/// <summary>报送: met when every recipient has the same signed document; late stays late (domain.md §5).</summary>
public class SubmissionTests
{
    private const string Government = "市政府办公室";
    private const string Committee = "市政协提案委";

    private readonly People _people = new();

    public SubmissionTests() => _people.Now = new(2021, 4, 12, 1, 0, 0, DateTimeKind.Utc);

    private StatutoryDeadline Plan => Date(StatutoryKind.WorkPlan);

    [Fact]
    public void A_yearly_date_is_met_on_the_day_the_last_recipient_has_the_document()
    {
        var document = Pdf();

        Record(Plan, Government, new(2021, 4, 6), document);
        Assert.Equal([Committee], Plan.StillMissing);
        Assert.Null(Plan.MetOn);

        var second = Record(Plan, Committee, new(2021, 4, 8));
        Assert.Equal(new DateOnly(2021, 4, 8), Plan.MetOn);
        Assert.Same(document, second.Document);
    }

    [Fact]
    public void Every_recipient_gets_the_same_document()
    {
        Record(Plan, Government, new(2021, 4, 6), Pdf());

        Assert.Equal("other-document", CodeOf(() => Record(Plan, Committee, new(2021, 4, 6), Pdf(sha: new string('b', 64)))));
        Record(Plan, Committee, new(2021, 4, 6), Pdf(name: "同一份.pdf"));
        Assert.NotNull(Plan.MetOn);
    }

    [Fact]
    public void Without_a_signed_pdf_nothing_is_submitted()
    {
        Assert.Equal("document-missing", CodeOf(() => Record(Plan, Government, new(2021, 4, 6))));
        Assert.Equal("document-type", CodeOf(() => Record(Plan, Government, new(2021, 4, 6), Pdf(type: "image/png"))));
    }

    [Fact]
    public void Nothing_goes_out_before_it_is_signed()
    {
        var entry = new SubmissionEntry(Government, new(2021, 4, 6), "签收", false, SignedOn: new(2021, 4, 7));

        var refusal = Assert.Throws<RuleViolationException>(
            () => Plan.RecordSubmission(entry, Pdf(), null, null, _people.Calendar, _people.As("clerk")));
        Assert.Equal(("submitted-before-signature", "SubmittedOn"), (refusal.Code, refusal.Field));
        Assert.Equal(new(2021, 4, 7),
            Plan.RecordSubmission(entry with { SubmittedOn = new(2021, 4, 7) }, Pdf(), null, null, _people.Calendar,
                _people.As("clerk")).SubmittedOn);
    }

    [Fact]
    public void Only_the_clerk_records_and_not_in_the_future()
    {
        Assert.Equal("not-your-step", CodeOf(() =>
            Plan.RecordSubmission(new(Government, new(2021, 4, 6), "签收", false), Pdf(), null, null, _people.Calendar,
                _people.As("director"))));
        Assert.Equal("submitted-in-future", CodeOf(() => Record(Plan, Government, new(2021, 4, 13), Pdf())));
    }

    [Fact]
    public void A_late_day_has_to_be_confirmed_and_is_said_for_ever()
    {
        Assert.Equal("late-unconfirmed", CodeOf(() => Record(Plan, Government, new(2021, 4, 12), Pdf())));

        Record(Plan, Government, new(2021, 4, 12), Pdf(), isLateConfirmed: true);
        Record(Plan, Committee, new(2021, 4, 7));

        Assert.Equal(new DateOnly(2021, 4, 12), Plan.MetOn);
        // 9 April was a Friday, 12 April the next working day.
        Assert.Equal("，迟2个工作日", Plan.HowLate(Plan.MetOn!.Value, _people.Calendar));
    }

    [Fact]
    public void A_wrong_line_is_struck_out_with_a_reason_stays_visible_and_opens_the_date_again()
    {
        Record(Plan, Government, new(2021, 4, 6), Pdf());
        Record(Plan, Committee, new(2021, 4, 7));

        Assert.Equal("reason-missing", CodeOf(() => Plan.StrikeOut(0, " ", _people.As("clerk"))));
        var struck = Plan.StrikeOut(0, "送的是征求意见稿", _people.As("clerk"));

        Assert.Null(Plan.MetOn);
        Assert.Equal(2, Plan.Submissions.Count);
        Assert.Equal(("送的是征求意见稿", "周敏"), (struck.StruckOutReason, struck.StruckOutBy));
        Assert.Equal([struck.Recipient], Plan.StillMissing);
        Assert.Contains(Plan.Events, e => e.Text.StartsWith("划去", StringComparison.Ordinal) && e.Reason == "送的是征求意见稿");
    }

    [Fact]
    public void Striking_out_never_makes_late_punctual()
    {
        Record(Plan, Government, new(2021, 4, 9), Pdf(), isLateConfirmed: true);
        Plan.StrikeOut(0, "日期记错", _people.As("clerk"));

        Assert.Equal("late-stays", CodeOf(() => Record(Plan, Government, new(2021, 4, 8), Pdf())));
    }

    [Fact]
    public void The_annual_report_waits_for_open_cases_unless_the_Director_says_why()
    {
        var annual = Date(StatutoryKind.AnnualReport);
        var open = new OpenCasesNote(2, "第85号提案、第92号提案");

        var refusal = Assert.Throws<RuleViolationException>(() => Record(annual, Government, new(2021, 4, 6), Pdf(), openCases: open));
        Assert.Equal("cases-open", refusal.Code);
        Assert.Contains("第85号提案", refusal.Message, StringComparison.Ordinal);

        Assert.Equal("not-your-step", CodeOf(() => annual.AllowOpenCases("理由", open, _people.As("clerk"))));
        Assert.Equal("reason-missing", CodeOf(() => annual.AllowOpenCases("", open, _people.As("director"))));
        Assert.Equal("nothing-open", CodeOf(() => annual.AllowOpenCases("理由", null, _people.As("director"))));
        annual.AllowOpenCases("两件已经市政府同意延期", open, _people.As("director"));
        Record(annual, Government, new(2021, 4, 6), Pdf(), openCases: open);

        Assert.Equal(("两件已经市政府同意延期", "冯远"), (annual.OpenCasesReason, annual.OpenCasesAllowedBy));
        Assert.Equal("already-allowed", CodeOf(() => annual.AllowOpenCases("别的理由", open, _people.As("director"))));
    }

    [Fact]
    public void A_refused_attempt_is_in_the_history()
    {
        Plan.NoteRefusal(Government, "请上传签发件的PDF。", _people.As("clerk"));

        var entry = Assert.Single(Plan.Events);
        Assert.True(entry.IsRefusal);
        Assert.Equal("登记向市政府办公室报送，没有成功：请上传签发件的PDF。", entry.Text);
    }

    private StatutoryDeadline Date(StatutoryKind kind) => _people.Year.StatutoryDeadlines.Single(d => d.Kind == kind);

    private Submission Record(StatutoryDeadline date, string recipient, DateOnly on, StoredFile? document = null, bool isLateConfirmed =
        false, OpenCasesNote? openCases = null) =>
        date.RecordSubmission(
            new(recipient, on, "收文员签收", isLateConfirmed), document, null, openCases, _people.Calendar, _people.As("clerk"));

    private static StoredFile Pdf(string? sha = null, string name = "工作方案.pdf", string type = FileType.Pdf) => new()
    {
        Sha256 = sha ?? new string('a', 64),
        Name = name,
        ContentType = type,
        Size = 1,
        StoredAt = DateTime.UnixEpoch,
        Purpose = FilePurpose.Submission,
    };

    private static string CodeOf(Action action) => Assert.Throws<RuleViolationException>(action).Code;
}
