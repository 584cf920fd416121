using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Feedback;

/// <summary>The clerk hands a member's link on (domain.md §3.10).</summary>
public abstract class SheetLinkTests(DeskFixture desk)
{
    [Fact]
    public async Task The_clerk_gets_link_message_and_code_to_hand_on_and_the_history_says_so()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var clerk = await desk.SignInAsync("clerk");
        var link = $"http://localhost{await desk.LinkOfAsync(id)}";
        var sheets = await clerk.GetAsync($"/proposals/{id}/sheets");

        var page = await sheets.PressAsync("复制链接、短信文字、二维码：委员甲");

        var field = page.Find("#link")!;
        var message = page.Find("#message")!.TextContent;
        Assert.DoesNotContain(link, sheets.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(link, field.GetAttribute("value"));
        Assert.True(field.HasAttribute("readonly"));
        Assert.Contains(link, message, StringComparison.Ordinal);
        Assert.Contains("《关于推动公共数据有序开放的建议》", message, StringComparison.Ordinal);
        Assert.Contains("0900-1234568", message, StringComparison.Ordinal);
        Assert.Contains(
            Core.Calendar.BeijingTime.InWords((await desk.ReloadAsync(id)).Sheets.Single().DueOn), message, StringComparison.Ordinal);
        Assert.StartsWith("data:image/png;base64,", page.Find("img[alt*=二维码]")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.DoesNotContain(link[^12..], page.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(
            1, await desk.WithDbAsync(db => db.ProposalEvents.CountAsync(e => e.ProposalId == id && e.Step == ProposalStep.HandOnLink)));
        Assert.True((await desk.Anonymous().GetAsync(new Uri(field.GetAttribute("value")!).AbsolutePath)).HasField("Rating"));
    }

    [Fact]
    public async Task The_page_is_kept_nowhere_and_tells_nobody_its_address()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var sheet = (await desk.ReloadAsync(id)).Sheets.Single().Id;
        var clerk = await desk.SignInAsync("clerk");
        var form = await clerk.GetAsync($"/proposals/{id}/sheets");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await clerk.Client
            .PostAsync($"/proposals/{id}/sheets/{sheet}/handing-on", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        var again = await clerk.GetAsync($"/proposals/{id}/sheets/{sheet}/handing-on");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal($"/proposals/{id}/sheets", again.Path);
    }

    [Fact]
    public async Task Nobody_but_the_clerk_gets_it()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var sheet = (await desk.ReloadAsync(id)).Sheets.Single().Id;

        foreach (var person in (string[])["handler1", "head1", "deputy1", "director"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync(person))
                .GetAsync($"/proposals/{id}/sheets/{sheet}/handing-on")).Status);
        }
    }

    [Fact]
    public async Task Without_a_public_address_a_sentence_says_what_to_set()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var seen = await desk.ReloadAsync(id);

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.WithDbAsync(db => desk.WithAsync((CaseBook cases) =>
            new HandOnSheetLink(db, cases, new FeedbackLinks(new FeedbackCodes([1, 2, 3]), null))
                .ExecuteAsync(new(id, seen.Sheets.Single().Id), desk.As("clerk"), CancellationToken.None))));

        Assert.Contains("PublicUrl", refusal.Message, StringComparison.Ordinal);
    }
}

public sealed class SheetLinkTestsOnSqlite(SqliteDesk desk) : SheetLinkTests(desk), IClassFixture<SqliteDesk>;

public sealed class SheetLinkTestsOnPostgreSql(PostgreSqlDesk desk) : SheetLinkTests(desk), IClassFixture<PostgreSqlDesk>;
