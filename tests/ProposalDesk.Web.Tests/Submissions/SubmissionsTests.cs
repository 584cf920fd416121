using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Submissions;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Submissions;

/// <summary>报送: the yearly dates, in time.</summary>
public abstract class SubmissionsTests(DeskFixture desk)
{
    private static readonly Upload _plan = new("工作方案.pdf", "%PDF-1.7 plan"u8.ToArray(), "application/pdf");

    [Fact]
    public async Task A_signed_document_goes_to_both_recipients_and_then_the_date_is_met()
    {
        var clerk = await desk.SignInAsync("clerk");

        var page = await SubmitAsync(clerk, "WorkPlan", ("Form.Recipient", "市政府办公室"), ("Form.Evidence", "收文员签收"), ("Form.Document", _plan));
        Assert.Contains("还缺向市政协提案委报送", page.Notice, StringComparison.Ordinal);
        Assert.Contains("还缺向市政协提案委报送", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);

        // Another file is not the same document; without a file it is the one that went to the first.
        page = await SubmitAsync(clerk, "WorkPlan", ("Form.Evidence", "当面签收"), ("Form.Document", new Upload("另一份.pdf", "%PDF-1.7 other"u8
            .ToArray(), "application/pdf")));
        Assert.Contains("不是同一份", page.Error("Form.Document"), StringComparison.Ordinal);
        Assert.Equal("当面签收", page.Value("Form.Evidence"));
        page = await SubmitAsync(clerk, "WorkPlan", ("Form.Evidence", "当面签收"),
            ("Form.EvidenceFile", new Upload("签收单.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], "image/png")));

        Assert.Contains("已经报送完毕", page.Notice, StringComparison.Ordinal);
        Assert.Contains("已按期报送", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("没有成功：这个文件", page.Text, StringComparison.Ordinal);
        var submissions = await desk.WithDbAsync(
            db => db.Set<Submission>().Include(s => s.Document).Where(s => s.Document!.Name == "工作方案.pdf").ToListAsync());
        Assert.Equal(2, submissions.Count);
        Assert.Single(submissions.Select(s => s.Document!.Sha256).Distinct());
        var row = await desk.WithDbAsync(db => db.Deadlines.SingleAsync(d => d.Key == "2021:WorkPlan" && d.SupersededAt == null));
        Assert.Equal(desk.Today, row.MetOn);
    }

    [Fact]
    public async Task What_went_out_is_open_to_observers_and_the_receipts_are_not()
    {
        var clerk = await desk.SignInAsync("clerk");
        var page = await SubmitAsync(
            clerk, "MidYearReport", ("Form.Recipient", "市政府办公室"), ("Form.Evidence", "收文员签收"),
            ("Form.Document", new Upload("年中.pdf", "%PDF-1.7 mid"u8.ToArray(), "application/pdf")),
            ("Form.EvidenceFile", new Upload("回执.pdf", "%PDF-1.7 receipt"u8.ToArray(), "application/pdf")));
        var links = page.Document.QuerySelectorAll("main a[href^='/files/']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);

        var observer = await desk.SignInAsync("observer");
        var seen = await observer.GetAsync("/submissions/2021/MidYearReport");
        Assert.DoesNotContain("回执", seen.Text, StringComparison.Ordinal);
        Assert.False(seen.HasButton("登记报送"));
        Assert.Contains("2021年年中办理情况3月8日已报送市政府办公室", (await observer.GetAsync("/messages")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await observer.GetAsync(links[0])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await observer.GetAsync(links[1])).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await desk.SignInAsync("handler1")).GetAsync(links[1])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.SignInAsync("admin")).GetAsync(links[0])).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync("admin")).GetAsync("/submissions")).Status);
    }

    [Fact]
    public async Task Only_the_clerk_submits()
    {
        var head = await desk.SignInAsync("head1");
        var seen = await head.GetAsync("/submissions/2021/MidYearReport");

        var forged = await head.ForgeAsync(seen, "/submissions/2021/MidYearReport", ("Form.Recipient", "市政协提案委"),
            ("Form.SubmittedOn", "2021-03-08"), ("Form.Evidence", "签收"));

        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
    }

    [Fact]
    public async Task The_annual_report_waits_for_open_cases_until_the_Director_says_why()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync("611"));
        var awaiting = await desk.SentAsync(await desk.ReceiveAsync("612"));
        var clerk = await desk.SignInAsync("clerk");
        var annual = new Upload("全年.pdf", "%PDF-1.7 annual"u8.ToArray(), "application/pdf");

        var page = await SubmitAsync(
            clerk, "AnnualReport", ("Form.Recipient", "市政府办公室"), ("Form.Evidence", "签收"), ("Form.Document", annual));
        Assert.Contains("不能报送全年办理情况", page.Text, StringComparison.Ordinal);
        Assert.Contains("第611号提案", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("第612号提案", page.Text, StringComparison.Ordinal);
        Assert.Contains("只等评价", page.Text, StringComparison.Ordinal);
        // The history says how many, not which: it is read by people who do not see every case.
        var history = (await (await desk.SignInAsync("handler2")).GetAsync("/submissions/2021/AnnualReport")).Text;
        Assert.Contains("登记向市政府办公室报送，没有成功：还有", history, StringComparison.Ordinal);
        Assert.DoesNotContain("第611号", history, StringComparison.Ordinal);

        // Its section hears which of its cases it is, once a day.
        await SubmitAsync(clerk, "AnnualReport", ("Form.Recipient", "市政府办公室"), ("Form.Evidence", "再试"), ("Form.Document", annual));
        var told = await desk.WithDbAsync(
            db => db.Outbox.Where(m => m.RecipientUserId == desk.UserId("head1") && m.Text.Contains("不能报送")).ToListAsync());
        Assert.Contains("第611号提案", Assert.Single(told).Text, StringComparison.Ordinal);

        // The list behind the number has exactly these cases.
        var list = await (await clerk.GetAsync("/submissions/2021/AnnualReport")).FollowAsync("在列表中打开");
        var open = await desk.WithDbAsync(db => Core.Proposals.OpenCases.OpenIn(db, desk.Year.Id).CountAsync());
        Assert.Contains($"符合条件的{open}件", list.Text, StringComparison.Ordinal);

        var director = await desk.SignInAsync("director");
        var form = await director.GetAsync("/submissions/2021/AnnualReport");
        Assert.Contains("请写明", (await form.PressAsync("同意报送")).Error("Allow.Reason"), StringComparison.Ordinal);
        await form.PressAsync("同意报送", ("Allow.Reason", "第611号经市政府同意延期到年底"));
        page = await SubmitAsync(clerk, "AnnualReport", ("Form.Recipient", "市政府办公室"), ("Form.Evidence", "签收"), ("Form.Document", annual));

        Assert.Contains("还缺向市政协提案委报送", page.Notice, StringComparison.Ordinal);
        Assert.Contains("第611号经市政府同意延期到年底", page.Text, StringComparison.Ordinal);
        Assert.Contains("第611号经市政府同意延期到年底", (await (await desk.SignInAsync("handler2")).GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.NotEqual(0, id + awaiting);
    }

    [Fact]
    public async Task The_desks_own_documents_go_the_same_way_and_a_second_click_counts_once()
    {
        var command = await desk.WithDbAsync(async db =>
        {
            var year = HandlingYear.WithDefaults(desk.Bureau.Id, 2030);
            var file = new StoredFile
            {
                Sha256 = new string('c', 64),
                Name = "方案.pdf",
                ContentType = FileType.Pdf,
                Size = 9,
                StoredAt = desk.As("clerk").Now,
                Purpose = FilePurpose.Submission,
            };
            db.AddRange(year, file);
            await db.SaveChangesAsync();

            return new SubmitReport.Command(desk.Bureau.Id, 2030, StatutoryKind.WorkPlan, new("市政府办公室", desk.Today, "签收", false), file.Id);
        });
        // 2030 is far: a date years before it is a slip of the pen.
        var slip = await Assert.ThrowsAsync<Core.RuleViolationException>(() => SubmitAsync(command));
        Assert.Equal("submitted-long-ago", slip.Code);

        await desk.WithDbAsync(db => db.Set<StatutoryDeadline>().Where(d => db.HandlingYears.Any(y =>
            y.Id == d.HandlingYearId && y.Year == 2030)).ExecuteUpdateAsync(d => d.SetProperty(x => x.DueOn, new DateOnly(2021, 4, 8))));
        Assert.Equal(await SubmitAsync(command), await SubmitAsync(command));

        Assert.Equal(1, await desk.WithDbAsync(db => db.Set<Submission>().CountAsync(s => s.Document!.Id == command.DocumentFileId)));
    }

    [Fact]
    public async Task Of_two_who_record_the_same_at_once_one_line_remains()
    {
        var file = await desk.WithDbAsync(async db =>
        {
            var year = HandlingYear.WithDefaults(desk.Bureau.Id, 2020);
            var pdf = new StoredFile
            {
                Sha256 = new string('d', 64),
                Name = "方案.pdf",
                ContentType = FileType.Pdf,
                Size = 9,
                StoredAt = desk.As("clerk").Now,
                Purpose = FilePurpose.Submission,
            };
            db.AddRange(year, pdf);
            await db.SaveChangesAsync();

            return pdf.Id;
        });

        var attempts = await Task.WhenAll(Enumerable.Range(1, 4).Select(async n =>
        {
            try
            {
                await SubmitAsync(
                    new(desk.Bureau.Id, 2020, StatutoryKind.MidYearReport, new("市政府办公室", desk.Today, $"第{n}个窗口", true), file));
                return true;
            }
            catch (Exception e) when (e is Core.RuleViolationException or DbUpdateConcurrencyException)
            {
                return false;
            }
        }));

        Assert.Single(attempts, done => done);
        Assert.Equal(1, await desk.WithDbAsync(db => db.Set<Submission>().CountAsync(s => s.Document!.Id == file)));
    }

    private Task<string> SubmitAsync(SubmitReport.Command command) =>
        desk.WithAsync((SubmitReport submit) => submit.ExecuteAsync(command, desk.As("clerk"), CancellationToken.None));

    private static async Task<Page> SubmitAsync(Browser clerk, string kind, params (string, object?)[] values) =>
        await (await clerk.GetAsync($"/submissions/2021/{kind}")).PressAsync("登记报送", values);
}

public sealed class SubmissionsOnSqlite(SqliteDesk desk) : SubmissionsTests(desk), IClassFixture<SqliteDesk>;

public sealed class SubmissionsOnPostgreSql(PostgreSqlDesk desk) : SubmissionsTests(desk), IClassFixture<PostgreSqlDesk>;
