using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
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

        using var zip = new ZipArchive(new MemoryStream([.. (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/papers/dossier.zip")).Bytes]));

        var names = zip.Entries.Select(e => e.FullName).ToList();
        foreach (var paper in new[] { "案卷封面", "提案原文", "交办、分派和办理经过", "沟通记录1", "答复函第1版及审核意见", "答复函发文稿纸", "答复函（正本）", "征询意见表委员甲", "其他材料" })
        {
            Assert.Contains(names, name => name.Contains(paper, StringComparison.Ordinal));
        }

        Assert.Equal(names.Count, names.Distinct().Count());
        var list = Encoding.UTF8.GetString(BytesOf(zip.GetEntry("清单.txt")!));
        foreach (var entry in zip.Entries.Where(e => e.FullName != "清单.txt"))
        {
            Assert.Contains($"{Convert.ToHexStringLower(SHA256.HashData(BytesOf(entry)))}  {entry.FullName}\n", list, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_merged_pdf_has_a_bookmark_for_every_paper_at_its_page()
    {
        var id = await RatedAsync();

        byte[] bytes = [.. (await (await desk.SignInAsync("director")).GetAsync($"/proposals/{id}/papers/dossier.pdf")).Bytes];

        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var pages = bookmarks.GetNodes().OfType<UglyToad.PdfPig.Outline.DocumentBookmarkNode>().Select(n => (n.Title, n.PageNumber)).ToList();
        Assert.Equal(("案卷封面", 1), pages[0]);
        Assert.Equal(("提案原文", 2), pages[1]);
        Assert.Equal(pdf.NumberOfPages, pages.Count);
        Assert.All(pdf.GetPages(), page => Assert.Contains(page.Letters, letter => letter.FontName == "Helvetica" && letter.Value == $"{page.Number % 10}" && letter.StartBaseLine.Y > page.Height - 50));
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
            ("handler1", "dossier.pdf", HttpStatusCode.OK), ("handler1", "review-sheet-1.pdf", HttpStatusCode.OK), ("handler1", "contact-1.pdf", HttpStatusCode.OK),
            ("handler1", "letter-1.docx", HttpStatusCode.OK), ("handler2", "letter-1.docx", HttpStatusCode.NotFound), ("observer", "letter-1.docx", HttpStatusCode.NotFound),
            ("handler2", "dossier.zip", HttpStatusCode.NotFound), ("handler2", "contact-1.pdf", HttpStatusCode.NotFound),
            ("observer", "dossier.pdf", HttpStatusCode.NotFound), ("observer", "review-sheet-1.pdf", HttpStatusCode.NotFound), ("observer", "contact-1.pdf", HttpStatusCode.NotFound),
            ("colleague1", "dossier.pdf", HttpStatusCode.NotFound), ("clerk", "contact-99.pdf", HttpStatusCode.NotFound), ("clerk", "review-sheet-99.pdf", HttpStatusCode.NotFound),
        })
        {
            Assert.Equal((user, paper, status), (user, paper, (await (await desk.SignInAsync(user)).GetAsync($"/proposals/{id}/papers/{paper}")).Status));
        }
    }

    private async Task<long> RatedAsync()
    {
        var id = await desk.AwaitingFeedbackAsync();
        await desk.RateAsync(id, FeedbackRating.Satisfied);
        var sha256 = await desk.WithAsync((FileStore store) => store.PutAsync(_picture, CancellationToken.None));
        await desk.WithDbAsync(async db =>
        {
            db.Files.Add(new StoredFile
            {
                Sha256 = sha256,
                Name = "现场照片.png",
                ContentType = "image/png",
                Size = _picture.Length,
                StoredAt = desk.As("clerk").Now,
                ProposalId = id,
                Purpose = FilePurpose.Other,
            });
            await db.SaveChangesAsync();
        });

        return id;
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
