using System.Net;
using System.Text;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Documents;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Contacts;

public abstract class ContactsTests(DeskFixture desk)
{
    private static readonly Upload _pdf = new("../沟通 记录.pdf.exe", Encoding.ASCII.GetBytes("%PDF-1.7 pages"));

    [Fact]
    public async Task A_contact_is_recorded_with_two_choices_and_the_member_s_words()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");

        var form = await handler.GetAsync($"/proposals/{id}/contacts/new");
        Assert.Equal("Before", form.Value("Phase"));
        Assert.Equal("2021-03-08", form.Value("HeldOn"));
        Assert.Equal("王宁", form.Value("BureauPeople"));
        Assert.Equal("1", form.Value("ProposerOrders"));
        var page = await form.PressAsync("保存记录", ("Mode", ContactMode.Meeting), ("Opinion", "希望先开放交通数据"));

        Assert.Equal($"/proposals/{id}", page.Path);
        var contact = Assert.Single((await desk.ReloadAsync(id)).Contacts);
        Assert.Equal("委员甲", contact.MemberPeople);
        Assert.Equal("希望先开放交通数据", contact.Opinion);
    }

    [Fact]
    public async Task The_next_contact_is_offered_as_what_is_still_missing()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");
        var form = await handler.GetAsync($"/proposals/{id}/contacts/new");
        Assert.Contains("还没有与第一提案人的办前沟通记录", form.Text, StringComparison.Ordinal);

        var again = await form.PressAsync("保存并再记一次", ("Mode", ContactMode.Visit), ("Opinion", "没有别的要求"));

        Assert.Contains("已记下3月8日的办前走访沟通", again.Notice, StringComparison.Ordinal);
        Assert.Equal("During", again.Value("Phase"));
        Assert.DoesNotContain("还没有与第一提案人的办前沟通记录", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_come_in_under_a_harmless_name_beside_their_contact()
    {
        var id = await desk.InHandlingAsync();
        var form = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/contacts/new");

        await form.PressAsync("保存记录", ("Mode", ContactMode.Forum), ("Opinion", "同意"), ("Files", _pdf));

        var file = await desk.WithDbAsync(db => Task.FromResult(db.Files.Single(f => f.ProposalId == id)));
        Assert.Equal("沟通 记录.pdf.pdf", file.Name);
        Assert.Equal("application/pdf", file.ContentType);
        Assert.Equal(FilePurpose.ContactRecord, file.Purpose);
        Assert.Equal(FileSubject.Contact(1), file.SubjectKey);
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_says_is_refused_and_nothing_is_recorded()
    {
        var id = await desk.InHandlingAsync();
        var form = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/contacts/new");

        var page = await form.PressAsync(
            "保存记录", ("Mode", ContactMode.Forum), ("Opinion", "留在页面上的话"), ("Files", Upload.OfText("记录.pdf", "<script>alert(1)</script>")));

        Assert.Contains("只接收PDF", page.Error("Files"), StringComparison.Ordinal);
        Assert.Equal("留在页面上的话", page.Value("Opinion"));
        Assert.Empty((await desk.ReloadAsync(id)).Contacts);
    }

    [Fact]
    public async Task A_day_to_come_is_refused_at_its_field()
    {
        var id = await desk.InHandlingAsync();
        var form = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/contacts/new");

        var page = await form.PressAsync("保存记录", ("Mode", ContactMode.Meeting), ("Opinion", "同意"), ("HeldOn", new DateOnly(2021, 3, 9)));

        Assert.Equal("沟通日期不能晚于今天。", page.Error("HeldOn"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_contact()
    {
        var id = await desk.InHandlingAsync();
        var form = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/contacts/new");

        await form.PressAsync("保存记录", ("Mode", ContactMode.Meeting), ("Opinion", "同意"));
        var second = await form.PressAsync("保存记录", ("Mode", ContactMode.Meeting), ("Opinion", "同意"));

        Assert.Equal($"/proposals/{id}", second.Path);
        Assert.Single((await desk.ReloadAsync(id)).Contacts);
    }

    [Fact]
    public async Task A_contact_struck_out_stays_readable_and_no_longer_counts()
    {
        var id = await desk.InHandlingAsync();
        await desk.ConsultedAsync(id);
        var form = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/contacts");

        var page = await form.PressAsync("确认划去", ("Reason", "记到别的提案上了"));

        Assert.Contains("已划去：记到别的提案上了", page.Text, StringComparison.Ordinal);
        Assert.Contains("还没有与第一提案人的办前沟通记录", page.Text, StringComparison.Ordinal);
        Assert.Single((await desk.ReloadAsync(id)).Contacts, c => !c.Counts);
    }

    [Fact]
    public async Task The_director_waives_with_a_reason_and_nobody_else_may()
    {
        var id = await desk.InHandlingAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/waiver")).Status);
        var form = await (await desk.SignInAsync("director")).GetAsync($"/proposals/{id}/waiver");

        var without = await form.PressAsync("同意免于沟通");
        Assert.Contains("请写明免于沟通的理由", without.Error("Reason"), StringComparison.Ordinal);
        await without.PressAsync("同意免于沟通", ("Reason", "委员在外地，电话谢绝"));

        Assert.Empty(ConsultationGate.Missing((await desk.ReloadAsync(id)).ConsultationFacts()));
    }

    [Theory]
    [InlineData("handler2", HttpStatusCode.NotFound)]
    [InlineData("admin", HttpStatusCode.NotFound)]
    [InlineData("observer", HttpStatusCode.Forbidden)]
    public async Task Others_do_not_come_to_the_contacts(string who, HttpStatusCode status)
    {
        var id = await desk.InHandlingAsync();

        Assert.Equal(status, (await (await desk.SignInAsync(who)).GetAsync($"/proposals/{id}/contacts/new")).Status);
    }
}

public sealed class ContactsTestsOnSqlite(SqliteDesk desk) : ContactsTests(desk), IClassFixture<SqliteDesk>;

public sealed class ContactsTestsOnPostgreSql(PostgreSqlDesk desk) : ContactsTests(desk), IClassFixture<PostgreSqlDesk>;
