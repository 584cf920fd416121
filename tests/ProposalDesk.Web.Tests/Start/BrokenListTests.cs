using System.Net;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Start;

/// <summary>Cases whose rows contradict each other leave every list open; on a desk of its own, since it plants many.</summary>
public abstract class BrokenListTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : BrokenListTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : BrokenListTests(desk), IClassFixture<PostgreSqlDesk>;

    [Theory]
    [InlineData("clerk", "/")]
    [InlineData("clerk", "/proposals")]
    [InlineData("clerk", "/overview")]
    [InlineData("clerk", "/statistics")]
    [InlineData("clerk", "/commitments")]
    [InlineData("clerk", "/calendar")]
    [InlineData("clerk", "/submissions")]
    [InlineData("clerk", "/reports")]
    [InlineData("clerk", "/messages")]
    [InlineData("clerk", "/outbox")]
    [InlineData("clerk", "/progress")]
    [InlineData("director", "/")]
    [InlineData("director", "/progress")]
    [InlineData("handler1", "/")]
    [InlineData("head1", "/")]
    [InlineData("deputy1", "/")]
    [InlineData("admin", "/administration/users")]
    [InlineData("observer", "/proposals")]
    public async Task Lists_open_all_the_same(string person, string address)
    {
        var (broken, sent) = (await desk.InHandlingAsync(), await desk.SentAsync(null, "B", Promise()));
        await desk.DoubleRoundAsync(broken);
        await desk.DoubleRoundAsync(sent);

        var page = await (await desk.SignInAsync(person)).GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    private Core.Replies.ReplyContent.CommitmentEntry Promise() => new("年内建成平台", desk.Today.AddDays(60), false, false);
}
