using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Web.Infrastructure;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Scanning;

/// <summary>Every uploaded file passes the real clamd: what is not clean, or not scanned, is not kept.</summary>
public abstract class ScanUploadsTests(DeskFixture desk, Clamd clamd)
{
    public sealed class OnSqlite(ScannedSqliteDesk desk) : ScanUploadsTests(desk, desk.Clamd), IClassFixture<ScannedSqliteDesk>;

    public sealed class OnPostgreSql(ScannedPostgreSqlDesk desk) : ScanUploadsTests(desk, desk.Clamd), IClassFixture<ScannedPostgreSqlDesk>;

    [Fact]
    public async Task Only_what_is_clean_comes_in_and_while_nobody_scans_nothing_does()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");

        // Nobody scans yet.
        var page = await HandInAsync(Upload.OfText("记录.txt", "谈妥了"));
        Assert.Contains("查毒程序现在用不了，文件“记录.pdf”没有收下", page.Error("Files"), StringComparison.Ordinal);
        Assert.Equal("留在页面上的话", page.Value("Opinion"));
        Assert.Empty((await desk.ReloadAsync(id)).Contacts);
        var admin = await desk.SignInAsync("admin");
        Assert.Contains("1个文件没有收下", (await admin.GetAsync("/administration/users")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有收下", (await handler.GetAsync("/")).Text, StringComparison.Ordinal);

        await clamd.StartAsync();
        page = await HandInAsync(Upload.OfText("x", Clamd.Eicar));
        Assert.Contains("文件“记录.pdf”里查出病毒（Desk.Eicar.UNOFFICIAL），没有收下", page.Error("Files"), StringComparison.Ordinal);
        Assert.Equal("留在页面上的话", page.Value("Opinion"));
        page = await HandInAsync(new("x", Zipped(Clamd.Eicar)));
        Assert.Contains("里查出病毒", page.Error("Files"), StringComparison.Ordinal);
        Assert.Equal(0, await desk.WithDbAsync(db => db.Files.CountAsync(f => f.ProposalId == id)));
        Assert.Equal(2, await desk.WithDbAsync(db => db.SecurityEvents.CountAsync(e => e.Kind == SecurityEventKind.Upload)));
        Assert.DoesNotContain("没有收下", (await admin.GetAsync("/administration/users")).Text, StringComparison.Ordinal);

        page = await HandInAsync(new("x", Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF")));
        Assert.Contains("已记下", page.Notice, StringComparison.Ordinal);
        Assert.Equal(1, await desk.WithDbAsync(db => db.Files.CountAsync(f => f.ProposalId == id)));

        // The other ways in.
        var clerk = await desk.SignInAsync("clerk");
        page = await (await clerk.GetAsync("/import")).PressAsync(
            "读取并核对", ("File", Upload.OfText("来文.txt", Clamd.Eicar)), ("NewSessionName", "查毒"), ("Year", 2021));
        Assert.Contains("里查出病毒", page.Error("File"), StringComparison.Ordinal);
        page = await (await clerk.GetAsync("/submissions/2021/WorkPlan")).PressAsync(
            "登记报送", ("Form.Document", Upload.OfText("方案.pdf", Clamd.Eicar)));
        Assert.Contains("里查出病毒", page.Error("Form.Document"), StringComparison.Ordinal);

        async Task<Page> HandInAsync(Upload file) => await (await handler.GetAsync($"/proposals/{id}/contacts/new")).PressAsync("保存记录",
            ("Mode", ContactMode.Forum), ("Opinion", "留在页面上的话"), ("Files", file with { FileName = "记录.pdf" }));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("127.0.0.1:3310", true)]
    [InlineData("[::1]:3310", true)]
    [InlineData("/run/clamav/clamd.ctl", true)]
    [InlineData("clamd", false)]
    [InlineData("clamd:", false)]
    [InlineData("clamd:99999", false)]
    public Task A_place_that_is_none_stops_the_start(string? place, bool isSound) =>
        desk.WithAsync((IValidateOptions<ScanningOptions> rules) =>
        {
            var result = rules.Validate(null, new ScanningOptions { Clamd = place });
            Assert.Equal(isSound, result.Succeeded);
            Assert.Contains(isSound ? "" : "Scanning__Clamd", result.FailureMessage ?? "", StringComparison.Ordinal);

            return Task.CompletedTask;
        });

    private static byte[] Zipped(string text)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var part = new StreamWriter(archive.CreateEntry("word/media/image1.bin").Open());
            part.Write(text);
        }

        return bytes.ToArray();
    }
}
