using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Tests.TestBed;
using UglyToad.PdfPig;

namespace ProposalDesk.Web.Tests.Papers;

/// <summary>What is filed of a case: review sheet, contact record, and the whole dossier.</summary>
public abstract class DossierTests(DeskFixture desk)
{
    // the smallest picture there is: one white pixel
    private static readonly byte[] _picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC");

    [Fact]
    public async Task The_zip_holds_every_paper_and_its_list_proves_each()
    {
        var id = await RatedAsync();

        using var zip = new ZipArchive(
            new MemoryStream([.. (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/papers/dossier.zip")).Bytes]));

        var names = zip.Entries.Select(e => e.FullName).ToList();
        foreach (var paper in new[] { "案卷封面", "提案原文", "交办、分派和办理经过", "沟通记录1", "答复函第1版及审核意见", "答复函发文稿纸", "答复函（正本）", "征询意见表委员甲", "其他材料：现场照片" })
        {
            Assert.Contains(names, name => name.Contains(paper, StringComparison.Ordinal));
        }

        Assert.Equal(names.Count, names.Distinct().Count());
        var list = Encoding.UTF8.GetString(BytesOf(zip.GetEntry("清单.txt")!));
        foreach (var entry in zip.Entries.Where(e => e.FullName != "清单.txt"))
        {
            Assert.Contains(
                $"{Convert.ToHexStringLower(SHA256.HashData(BytesOf(entry)))}  {entry.FullName}\n", list, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_merged_pdf_has_a_bookmark_for_every_paper_at_its_page()
    {
        var id = await RatedAsync();

        byte[] bytes = [.. (await (await desk.SignInAsync("director")).GetAsync($"/proposals/{id}/papers/dossier.pdf")).Bytes];

        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var pages = bookmarks.GetNodes().OfType<UglyToad.PdfPig.Outline.DocumentBookmarkNode>().Select(n => (n.Title, n.PageNumber))
            .ToList();
        Assert.Equal(("案卷封面", 1), pages[0]);
        Assert.Equal(("提案原文", 2), pages[1]);
        Assert.Equal(pdf.NumberOfPages, pages.Count);
        Assert.All(pdf.GetPages(), page => Assert.Contains(page.Letters, letter =>
            letter.FontName == "Helvetica" && letter.Value == $"{page.Number % 10}" && letter.StartBaseLine.Y > page.Height - 50));
    }

    [Fact]
    public async Task A_paper_that_cannot_be_set_is_a_page_that_says_why()
    {
        var id = await RatedAsync();
        var clerk = await desk.SignInAsync("clerk");
        desk.Typesetter.Absent = "标题是空的。";
        try
        {
            foreach (var paper in new[] { "review-sheet-1.pdf", "contact-1.pdf", "letter-1.docx", "dossier.pdf" })
            {
                var page = await clerk.GetAsync($"/proposals/{id}/papers/{paper}");

                Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
                Assert.Contains("文件没有生成：标题是空的。", page.Text, StringComparison.Ordinal);
            }
        }
        finally
        {
            desk.Typesetter.Absent = null;
        }
    }

    [Fact]
    public async Task Papers_are_for_those_who_work_on_the_case()
    {
        var id = await RatedAsync();

        foreach (var (user, paper, status) in new[]
        {
            ("handler1", "dossier.pdf", HttpStatusCode.OK), ("handler1", "review-sheet-1.pdf", HttpStatusCode.OK),
            ("handler1", "contact-1.pdf", HttpStatusCode.OK),
            ("handler1", "letter-1.docx", HttpStatusCode.OK), ("handler2", "letter-1.docx", HttpStatusCode.NotFound),
            ("observer", "letter-1.docx", HttpStatusCode.NotFound),
            ("handler2", "dossier.zip", HttpStatusCode.NotFound), ("handler2", "contact-1.pdf", HttpStatusCode.NotFound),
            ("observer", "dossier.pdf", HttpStatusCode.NotFound), ("observer", "review-sheet-1.pdf", HttpStatusCode.NotFound),
            ("observer", "contact-1.pdf", HttpStatusCode.NotFound),
            ("colleague1", "dossier.pdf", HttpStatusCode.NotFound), ("clerk", "contact-99.pdf", HttpStatusCode.NotFound),
            ("clerk", "review-sheet-99.pdf", HttpStatusCode.NotFound),
        })
        {
            Assert.Equal((user, paper, status), (user, paper, (await (await desk.SignInAsync(user))
                .GetAsync($"/proposals/{id}/papers/{paper}")).Status));
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_on_a_page_of_its_own_and_breaks_nothing()
    {
        var id = await RatedAsync();
        await FileAsync(id, "半截扫描件.pdf", "application/pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Cat"u8.ToArray());
        await FileAsync(id, "坏照片😀.jpg", "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2]);
        await FileAsync(id, "说明.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [0x50, 0x4B, 3, 4]);

        var pages = new ConcurrentBag<DocumentModel>();
        desk.Typesetter.Before = model =>
        {
            pages.Add(model);
            return Task.CompletedTask;
        };
        var answer = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/papers/dossier.pdf");
        desk.Typesetter.Before = null;

        using var pdf = PdfDocument.Open([.. answer.Bytes]);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.Roots, bookmark => bookmark.Title == "其他材料：半截扫描件");
        var text = string.Join(
            '\n', pages.OfType<PlainPaper>().SelectMany(page => page.Body.OfType<Paragraph>()).Select(paragraph => paragraph.Text));
        foreach (var name in new[] { "半截扫描件.pdf", "坏照片😀.jpg" })
        {
            Assert.Contains($"“{name}”打不开", text, StringComparison.Ordinal);
        }

        Assert.Contains("“说明.docx”不是可以直接装订的页面", text, StringComparison.Ordinal);
        Assert.All(pages, page => Assert.True(page.SpellsMissing, page.Title));
    }

    [Fact]
    public async Task Turned_scans_and_photographs_stand_upright_with_their_number_where_one_reads_it()
    {
        var id = await RatedAsync();
        await FileAsync(id, "横放扫描件.pdf", "application/pdf", DossierFiles.Turned());
        await FileAsync(id, "手机照片.jpg", "image/jpeg", DossierFiles.Photograph());

        byte[] bytes = [.. (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/papers/dossier.pdf")).Bytes];

        using var pdf = PdfDocument.Open(bytes);
        Assert.Equal([90, 180, 270, 90], pdf.GetPages().Select(page => page.Rotation.Value).Where(turn => turn > 0));
        Assert.All(pdf.GetPages(), page => Assert.Contains(
            page.Letters,
            letter => letter.FontName == "Helvetica" && letter.TextOrientation == UglyToad.PdfPig.Content.TextOrientation.Horizontal
                && letter.StartBaseLine.X > page.Width - 60 && letter.StartBaseLine.X < page.Width
                && letter.StartBaseLine.Y > page.Height - 50 && letter.StartBaseLine.Y < page.Height));
        Assert.Equal("清河市数据发展局", pdf.Information.Author);
    }

    private async Task<long> RatedAsync()
    {
        var id = await desk.AwaitingFeedbackAsync();
        await desk.RateAsync(id, FeedbackRating.Satisfied);
        await FileAsync(id, "现场照片.png", "image/png", _picture);

        return id;
    }

    private async Task FileAsync(long id, string name, string contentType, byte[] content)
    {
        var sha256 = await desk.WithAsync((FileStore store) => store.PutAsync(content, CancellationToken.None));
        await desk.WithDbAsync(async db =>
        {
            db.Files.Add(new StoredFile
            {
                Sha256 = sha256,
                Name = name,
                ContentType = contentType,
                Size = content.Length,
                StoredAt = desk.As("clerk").Now,
                ProposalId = id,
                Purpose = FilePurpose.Other,
            });
            await db.SaveChangesAsync();
        });
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);

        return copy.ToArray();
    }
}

public sealed class DossierTestsOnSqlite(SqliteDesk desk) : DossierTests(desk), IClassFixture<SqliteDesk>;

public sealed class DossierTestsOnPostgreSql(PostgreSqlDesk desk) : DossierTests(desk), IClassFixture<PostgreSqlDesk>;
