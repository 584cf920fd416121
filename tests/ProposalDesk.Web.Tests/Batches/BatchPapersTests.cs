using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Web.Infrastructure;
using ProposalDesk.Web.Tests.TestBed;
using UglyToad.PdfPig;

namespace ProposalDesk.Web.Tests.Batches;

/// <summary>What is in a batch: the letters that were signed, forms as they stand, dossiers as they were kept.</summary>
public abstract class BatchPapersTests(DeskFixture desk)
{
    private const string Folder = "市政协四届五次会议";

    [Fact]
    public async Task Letters_are_the_signed_files_and_what_is_not_signed_is_left_out()
    {
        var sent = await desk.SentAsync(await desk.ReceiveAsync("911"));
        var signed = await desk.SignedAsync(await desk.ReceiveAsync("912"));
        var open = await desk.ReceiveAsync("913");
        var batch = await desk.StartBatchAsync("director", BatchKind.Letters, sent, signed, open);
        await desk.CarryOutBatchesAsync();

        batch = await desk.OpenAgainAsync("director", batch);
        Assert.Matches("第913号提案 .* 未收入：未签发。", batch.FindAll("tbody tr")[0]);
        var zip = await desk.ZipAsync("director", batch);
        var letter = await LetterOfAsync(sent);
        Assert.Equal(letter.Sha256, Convert.ToHexStringLower(SHA256.HashData(zip[$"{Folder}/第911号提案 {letter.Number}.pdf"])));
        Assert.Contains($"{letter.Sha256}  {Folder}/第911号提案 {letter.Number}.pdf\n", zip.TextOf("清单.txt"), StringComparison.Ordinal);
        Assert.Equal("第913号提案《关于推动公共数据有序开放的建议》：未签发。\r\n", zip.TextOf("未收入的件.txt"));
        Assert.Equal(4, zip.Count);
    }

    [Fact]
    public async Task A_letter_that_became_void_is_not_given_out()
    {
        var id = await desk.SignedAsync(await desk.ReceiveAsync("921"));
        var batch = await desk.StartBatchAsync("clerk", BatchKind.Letters, id);
        await desk.CarryOutBatchesAsync();

        await (await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/void")).PressAsync("作废", ("Reason", "引用的文件名称有误"));

        Assert.Equal(["未收入的件.txt", "清单.txt"], (await desk.ZipAsync("clerk", batch)).Keys);
        Assert.Equal(
            HttpStatusCode.ServiceUnavailable, (await (await desk.SignInAsync("clerk")).GetAsync($"{batch.Path}/print.pdf")).Status);
    }

    [Fact]
    public async Task A_letter_that_is_still_being_set_is_told_and_can_be_had_later()
    {
        var id = await desk.ReadyToSignAsync();
        var number = await desk.SignAsync(id);
        var batch = await desk.StartBatchAsync("clerk", BatchKind.Letters, id);
        await desk.CarryOutBatchesAsync();
        batch = await desk.OpenAgainAsync("clerk", batch);
        Assert.Contains("已经签发，正式函件还没有生成，请稍后再试。", batch.Text, StringComparison.Ordinal);
        Assert.False(batch.HasLink("下载压缩包"));

        await desk.TypesetAsync();
        await batch.PressAsync("再试其余1件");
        await desk.CarryOutBatchesAsync();

        Assert.Contains((await desk.ZipAsync("clerk", batch)).Keys, name => name.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.NotEmpty(number);
    }

    [Fact]
    public async Task A_damaged_letter_is_told_by_name_and_the_others_are_there()
    {
        var (good, bad) = (await desk.SignedAsync(await desk.ReceiveAsync("931")), await desk.SignedAsync(await desk.ReceiveAsync("932")));
        var sha256 = (await LetterOfAsync(bad)).Sha256;
        File.Delete(Path.Combine(await FilesAsync(), sha256[..2], sha256));

        var batch = await desk.StartBatchAsync("clerk", BatchKind.Letters, good, bad);
        await desk.CarryOutBatchesAsync();

        Assert.Matches("第932号提案 .* 没有办成 有文件已经损坏或丢失", (await desk.OpenAgainAsync("clerk", batch)).FindAll("tbody tr")[0]);
        Assert.Contains((await desk.ZipAsync("clerk", batch)).Keys, name => name.Contains("第931号", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Printed_on_both_sides_every_letter_begins_on_a_new_leaf()
    {
        var batch = await desk.StartBatchAsync("clerk", BatchKind.Letters, await desk.SignedAsync(await desk.ReceiveAsync("941")),
            await desk.SignedAsync(await desk.ReceiveAsync("942")));
        await desk.CarryOutBatchesAsync();

        using var pdf = PdfDocument.Open([.. (await (await desk.SignInAsync("clerk")).GetAsync($"{batch.Path}/print.pdf")).Bytes]);

        Assert.Equal(4, pdf.NumberOfPages);
        Assert.NotEmpty(pdf.GetPage(2).Operations);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal([1, 3], bookmarks.GetNodes().OfType<UglyToad.PdfPig.Outline.DocumentBookmarkNode>().Select(n => n.PageNumber));
    }

    [Fact]
    public async Task Forms_are_made_as_they_stand_when_they_are_fetched_and_none_is_stored()
    {
        var (returned, open) = (await desk.SentAsync(await desk.ReceiveAsync("951")), await desk.SentAsync(
            await desk.ReceiveAsync("952", joint: 2)));
        await desk.RateAsync(returned, FeedbackRating.Satisfied);
        var none = await desk.InHandlingAsync(await desk.ReceiveAsync("953"));
        var before = Directory.GetFiles(await FilesAsync(), "*", SearchOption.AllDirectories).Length;

        var batch = await desk.StartBatchAsync("clerk", BatchKind.FeedbackForms, returned, open, none);
        await desk.CarryOutBatchesAsync();
        Assert.Matches("第953号提案 .* 未收入：没有征询意见表（送达后才有，协办件没有）。", (await desk.OpenAgainAsync("clerk", batch)).FindAll("tbody tr")[0]);
        Assert.Equal(
            [$"{Folder}/第951号提案 01委员甲.pdf", $"{Folder}/第952号提案 01委员甲（空白）.pdf", $"{Folder}/第952号提案 02委员乙（空白）.pdf", "未收入的件.txt", "清单.txt"],
            (await desk.ZipAsync("clerk", batch)).Keys);
        using var pdf = PdfDocument.Open([.. (await (await desk.SignInAsync("clerk")).GetAsync($"{batch.Path}/print.pdf")).Bytes]);
        Assert.Equal(3, pdf.NumberOfPages);

        await desk.RateAsync(open, FeedbackRating.BasicallySatisfied, proposer: 2);
        Assert.Contains($"{Folder}/第952号提案 02委员乙.pdf", (await desk.ZipAsync("clerk", batch)).Keys);
        Assert.Equal(before, Directory.GetFiles(await FilesAsync(), "*", SearchOption.AllDirectories).Length);
        Assert.Empty(await desk.WithDbAsync(db => db.BatchFiles.Where(f => f.Name.Contains("征询")).ToListAsync()));
    }

    [Fact]
    public async Task Dossiers_stay_as_they_were_made_and_their_list_proves_every_file()
    {
        var batch = await desk.StartBatchAsync("clerk", BatchKind.Dossiers, await desk.SentAsync(await desk.ReceiveAsync("961")));
        await desk.CarryOutBatchesAsync();

        var zip = await desk.ZipAsync("clerk", batch);

        Assert.Contains($"{Folder}/第961号提案案卷.pdf", zip.Keys);
        Assert.Contains(zip.Keys, name =>
            name.StartsWith($"{Folder}/第961号提案案卷/", StringComparison.Ordinal) && name.Contains("答复函（正本）", StringComparison.Ordinal));
        var list = zip.TextOf("清单.txt");
        Assert.All(zip.Where(f => f.Key != "清单.txt"), f =>
            Assert.Contains($"{Convert.ToHexStringLower(SHA256.HashData(f.Value))}  {f.Key}\n", list, StringComparison.Ordinal));
        Assert.Equal(zip.Count - 1, list.Count(c => c == '\n'));
        desk.Typesetter.Absent = "排版程序尚未安装。";
        Assert.Equal(list, (await desk.ZipAsync("clerk", batch)).TextOf("清单.txt"));
        desk.Typesetter.Absent = null;
    }

    private async Task<(string Number, string Sha256)> LetterOfAsync(long id)
    {
        var reply = (await desk.ReloadAsync(id)).Replies.Single(r => r.LetterFileId is not null);

        return (reply.DocumentNumber!, await desk.WithDbAsync(
            db => db.Files.Where(f => f.Id == reply.LetterFileId).Select(f => f.Sha256).SingleAsync()));
    }

    private Task<string> FilesAsync() => desk.WithAsync((IOptions<DeskOptions> options) => Task.FromResult(options.Value.PathOf("files")));
}

public sealed class BatchPapersTestsOnSqlite(SqliteDesk desk) : BatchPapersTests(desk), IClassFixture<SqliteDesk>;

public sealed class BatchPapersTestsOnPostgreSql(PostgreSqlDesk desk) : BatchPapersTests(desk), IClassFixture<PostgreSqlDesk>;
