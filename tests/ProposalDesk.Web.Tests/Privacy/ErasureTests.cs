using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Web.Tests.Batches;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Privacy;

/// <summary>Contact data is erased when its time is over or its member asks, after a look at what goes; the case stays.</summary>
public abstract partial class ErasureTests(DeskFixture desk)
{
    private const string Phone = "0900-1112223";

    [Fact]
    public async Task What_has_been_kept_long_enough_is_shown_and_then_erased_for_good()
    {
        var (id, scan, address) = await ReturnedOnPaperAsync("钟一一");
        await ArchivedAsync(new DateOnly(2019, 1, 1));
        await (await (await desk.SignInAsync("admin")).GetAsync("/administration/bureau"))
            .PressAsync("保存", ("ContactDataYears", 2));
        var clerk = await desk.SignInAsync("clerk");

        var page = await clerk.GetAsync("/contact-data");
        Assert.Contains("年度归档满2年以后", page.Text, StringComparison.Ordinal);
        Assert.Contains("电话、征询意见表扫描件1份", page.Text, StringComparison.Ordinal);

        page = await page.PressAsync("删除联系信息");
        Assert.Contains("请先核对清单", page.Text, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.PathOfStored(scan)));
        page = await page.PressAsync("删除联系信息", ("Confirmed", true));

        Assert.Contains("已删除", page.Notice, StringComparison.Ordinal);
        Assert.Contains("现在没有到期的联系信息", page.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(desk.PathOfStored(scan)));
        var left = await clerk.GetAsync($"/proposals/{id}?reach=true");
        Assert.DoesNotContain(Phone, left.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "钟一一"), (left.Status, (await desk.ReloadAsync(id)).FirstProposer.Name));
        Assert.Equal(FeedbackRating.Satisfied, (await desk.ReloadAsync(id)).Sheets.Single().Rating);
        var file = await clerk.GetAsync(address);
        Assert.Equal(HttpStatusCode.Gone, file.Status);
        Assert.Contains("已经删除", file.Text, StringComparison.Ordinal);
        Assert.Contains(
            await desk.WithDbAsync(db => db.SecurityEvents.Where(e => e.Kind == SecurityEventKind.Erasure).ToListAsync()),
            e => e.Text.Contains("保存期限已过，删除了电话、征询意见表扫描件1份", StringComparison.Ordinal));
        await ArchivedAsync(null);
    }

    [Fact]
    public async Task A_member_gets_a_copy_of_what_is_held_and_has_it_erased()
    {
        var (id, scan, _) = await ReturnedOnPaperAsync("钟二二");
        var (others, _, _) = await ReturnedOnPaperAsync("钟三三");
        var clerk = await desk.SignInAsync("clerk");

        var page = await clerk.GetAsync("/contact-data/member?name=" + Uri.EscapeDataString("钟二二"));
        var copy = await clerk.GetAsync("/contact-data/member/copy.xlsx?name=" + Uri.EscapeDataString("钟二二"));
        var text = Sheet([.. copy.Bytes]);
        Assert.Contains(Phone, text, StringComparison.Ordinal);
        Assert.Contains("满意", text, StringComparison.Ordinal);
        Assert.DoesNotContain("钟三三", text, StringComparison.Ordinal);
        // Printed, it is one sheet of A4 wide.
        Assert.InRange(Widths().Matches(text).Sum(w => int.Parse(w.Groups[1].Value, CultureInfo.InvariantCulture)), 1, 88);
        Assert.Contains(
            await desk.WithDbAsync(db => db.SecurityEvents.Where(e => e.Kind == SecurityEventKind.PersonalData).ToListAsync()),
            e => e.Text.Contains("取得了钟二二的全部信息", StringComparison.Ordinal));

        page = await page.PressAsync("删除联系信息", ("Confirmed", true));

        Assert.Contains("没有保存钟二二的电话", page.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(desk.PathOfStored(scan)));
        Assert.Null((await desk.ReloadAsync(id)).ContactPhone);
        Assert.NotNull((await desk.ReloadAsync(others)).ContactPhone);
    }

    [Fact]
    public async Task Only_what_was_shown_is_erased_and_only_by_the_clerk()
    {
        var (id, _, _) = await ReturnedOnPaperAsync("钟四四");
        var clerk = await desk.SignInAsync("clerk");
        var page = await clerk.GetAsync("/contact-data/member?name=" + Uri.EscapeDataString("钟四四"));
        await KnownAsync(id, "0900-9998887", "云川市滨河路1号");

        var refused = await page.PressAsync("删除联系信息", ("Confirmed", true));

        Assert.Contains("请重新核对下面的清单", refused.Text, StringComparison.Ordinal);
        Assert.NotNull((await desk.ReloadAsync(id)).ContactPhone);
        foreach (var person in new[] { "admin", "director", "handler1", "observer" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync(person)).GetAsync("/contact-data/member")).Status);
        }
    }

    [Fact]
    public async Task A_dossier_bound_with_an_erased_scan_goes_from_the_disk_as_well()
    {
        var (id, _, _) = await ReturnedOnPaperAsync("钟五五");
        var (others, _, _) = await ReturnedOnPaperAsync("钟六六");
        var batch = await desk.StartBatchAsync("clerk", BatchKind.Dossiers, id, others);
        await desk.CarryOutBatchesAsync();
        var (dossier, kept) = (await DossierAsync(id), await DossierAsync(others));
        Assert.True(File.Exists(desk.PathOfStored(dossier)));
        var clerk = await desk.SignInAsync("clerk");

        var page = await clerk.GetAsync("/contact-data/member?name=" + Uri.EscapeDataString("钟五五"));
        await page.PressAsync("删除联系信息", ("Confirmed", true));

        Assert.False(File.Exists(desk.PathOfStored(dossier)));
        Assert.True(File.Exists(desk.PathOfStored(kept)));
        var zip = await desk.ZipAsync("clerk", batch);
        Assert.Single(zip.Keys, name => name.EndsWith("案卷.pdf", StringComparison.Ordinal));
        Assert.EndsWith("：案卷已经随联系信息一并删除，请重新生成。\r\n", zip.TextOf("未收入的件.txt"), StringComparison.Ordinal);

        async Task<byte[]> DossierAsync(long of)
        {
            var number = (await desk.ReloadAsync(of)).NumberInWords;
            return (await desk.ZipAsync("clerk", batch)).Single(
                f => f.Key.Contains(number, StringComparison.Ordinal) && f.Key.EndsWith("案卷.pdf", StringComparison.Ordinal)).Value;
        }
    }

    // A bare phone, and a scan that nothing else has the bytes of.
    private async Task<(long Id, byte[] Scan, string Address)> ReturnedOnPaperAsync(string member)
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync(firstProposer: member));
        await KnownAsync(id, Phone, null);
        await desk.UnderReviewAsync(id);
        await desk.AnswerAsync(id);
        var scan = System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7 scan of {member}");
        var sheet = (await desk.ReloadAsync(id)).Sheets.Single().Id;
        var page = await (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/sheets/{sheet}/paper")).SubmitAsync(
            ("Rating", FeedbackRating.Satisfied), ("SignedOn", desk.Today), ("Scan", new Upload("表.pdf", scan, "application/pdf")));
        Assert.Contains("已代录", page.Notice, StringComparison.Ordinal);
        var file = await desk.WithDbAsync(db =>
            db.Files.Where(f => f.ProposalId == id && f.Purpose == FilePurpose.FeedbackScan).Select(f => f.PublicId).SingleAsync());

        return (id, scan, $"/files/{file}");
    }

    private Task KnownAsync(long id, string? phone, string? address) => desk.WithDbAsync(async db =>
    {
        var found = await db.Proposals.SingleAsync(p => p.Id == id);
        db.Entry(found).Property(p => p.ContactPhone).CurrentValue = PrivateText.Of(phone);
        db.Entry(found).Property(p => p.ContactAddress).CurrentValue = PrivateText.Of(address);
        await db.SaveChangesAsync();
    });

    private Task<int> ArchivedAsync(DateOnly? on) => desk.WithDbAsync(db => db.HandlingYears.Where(y => y.Id == desk.Year.Id)
        .ExecuteUpdateAsync(y => y.SetProperty(x => x.ArchivedOn, on)));

    [GeneratedRegex(" width=\"([0-9]+)\"")]
    private static partial Regex Widths();

    private static string Sheet(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var parts = zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });

        return string.Concat(parts);
    }
}

public sealed class ErasureTestsOnSqlite(SqliteDesk desk) : ErasureTests(desk), IClassFixture<SqliteDesk>;

public sealed class ErasureTestsOnPostgreSql(PostgreSqlDesk desk) : ErasureTests(desk), IClassFixture<PostgreSqlDesk>;
