using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Documents;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Files;

/// <summary>Stored files open for those whom the case and the purpose of the file concern.</summary>
public abstract class FileTests(DeskFixture desk)
{
    private static readonly byte[] _pdf = "%PDF-1.7 scan"u8.ToArray();

    [Fact]
    public async Task A_contact_record_opens_for_the_section_and_for_nobody_outside()
    {
        var address = await StoredAsync(FilePurpose.ContactRecord, await desk.InHandlingAsync());

        var file = await (await desk.SignInAsync("handler1")).GetAsync(address);

        Assert.Equal(_pdf, file.Bytes);
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("handler2", address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("observer", address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("admin", address));
    }

    [Fact]
    public async Task The_scan_of_a_sheet_is_personal()
    {
        var address = await StoredAsync(FilePurpose.FeedbackScan, await desk.InHandlingAsync());

        Assert.Equal(HttpStatusCode.OK, await StatusFor("handler1", address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("colleague1", address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("observer", address));
    }

    [Fact]
    public async Task A_letter_that_has_not_left_the_house_is_not_for_observers()
    {
        var address = await StoredAsync(FilePurpose.SignedLetter, await desk.InHandlingAsync());

        Assert.Equal(HttpStatusCode.OK, await StatusFor("clerk", address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("observer", address));
    }

    [Fact]
    public async Task A_file_of_no_case_is_its_uploaders_and_the_clerks()
    {
        var address = await StoredAsync(FilePurpose.ImportSource, null);

        Assert.Equal(HttpStatusCode.OK, await StatusFor("clerk", address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("head1", address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("clerk", $"/files/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task A_stored_file_that_cannot_be_proven_is_not_opened_and_the_page_says_so()
    {
        var address = await StoredAsync(FilePurpose.ContactRecord, await desk.InHandlingAsync());
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("other bytes"u8));
        var publicId = Guid.Parse(address.AsSpan("/files/".Length));
        await desk.WithDbAsync(
            db => db.Files.Where(f => f.PublicId == publicId).ExecuteUpdateAsync(f => f.SetProperty(x => x.Sha256, sha256)));

        var page = await (await desk.SignInAsync("handler1")).GetAsync(address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("存档的文件已经损坏或丢失", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 scam")]
    [InlineData("%PDF")]
    [InlineData("")]
    public async Task A_damaged_file_is_written_anew_when_the_same_content_comes_again(string damaged)
    {
        var address = await StoredAsync(FilePurpose.ContactRecord, await desk.InHandlingAsync());
        await File.WriteAllTextAsync(desk.PathOfStored(_pdf), damaged);
        var browser = await desk.SignInAsync("handler1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync(address)).Status);

        await StoredAsync(FilePurpose.ContactRecord, await desk.InHandlingAsync());

        Assert.Equal(_pdf, (await browser.GetAsync(address)).Bytes);
        Assert.Equal([desk.PathOfStored(_pdf)], Directory.EnumerateFiles(Path.GetDirectoryName(desk.PathOfStored(_pdf))!));
    }

    private async Task<HttpStatusCode> StatusFor(string person, string address) =>
        (await (await desk.SignInAsync(person)).GetAsync(address)).Status;

    private async Task<string> StoredAsync(FilePurpose purpose, long? proposalId)
    {
        var sha256 = await desk.WithAsync((FileStore store) => store.PutAsync(_pdf, CancellationToken.None));
        var file = new StoredFile
        {
            Sha256 = sha256,
            Name = "扫描件.pdf",
            ContentType = "application/pdf",
            Size = _pdf.Length,
            StoredAt = desk.As("clerk").Now,
            StoredById = desk.UserId("clerk"),
            ProposalId = proposalId,
            Purpose = purpose,
        };
        await desk.WithDbAsync(async db =>
        {
            db.Files.Add(file);
            await db.SaveChangesAsync();
        });

        return $"/files/{file.PublicId}";
    }
}

public sealed class FileTestsOnSqlite(SqliteDesk desk) : FileTests(desk), IClassFixture<SqliteDesk>;

public sealed class FileTestsOnPostgreSql(PostgreSqlDesk desk) : FileTests(desk), IClassFixture<PostgreSqlDesk>;
