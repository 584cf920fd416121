using System.Net;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>延期 from the handler's request to the referring office's answer, as each person meets it.</summary>
public abstract class ExtensionTests(DeskFixture desk)
{
    [Fact]
    public async Task An_extension_goes_from_handler_to_leader_to_clerk_and_moves_the_date()
    {
        var id = await desk.InHandlingAsync();
        var old = (await desk.ReloadAsync(id)).DueOn;
        var wanted = old.AddDays(20);
        var handler = await desk.SignInAsync("handler1");
        var page = await (await handler.GetAsync($"/proposals/{id}/extension")).SubmitAsync(("NewDueOn", wanted), ("Reason", "部门协调需要时间"));
        Assert.Contains("等待分管领导审批", page.Notice, StringComparison.Ordinal);

        var deputy = await desk.SignInAsync("deputy1");
        Assert.Contains("审批延期", (await deputy.GetAsync("/")).Text, StringComparison.Ordinal);
        await (await deputy.GetAsync($"/proposals/{id}/extension")).PressAsync("同意延期");

        var clerk = await desk.SignInAsync("clerk");
        Assert.Contains("登记送出", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);
        await (await clerk.GetAsync($"/proposals/{id}/extension")).SubmitAsync(("SentAs", "公文交换"));
        Assert.Equal(old, (await desk.ReloadAsync(id)).DueOn);

        page = await (await clerk.GetAsync($"/proposals/{id}/extension")).PressAsync("同意延期");

        Assert.Contains("已延期到", page.Notice, StringComparison.Ordinal);
        Assert.Equal(wanted, (await desk.ReloadAsync(id)).DueOn);
        var tab = await clerk.GetAsync($"/proposals/{id}?tab=handling");
        Assert.Contains("交办单位已同意", tab.Text, StringComparison.Ordinal);
        Assert.Contains("已改为", tab.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_date_is_said_beside_its_field_and_keeps_the_reason()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");

        var page = await (await handler.GetAsync($"/proposals/{id}/extension")).SubmitAsync(("NewDueOn", desk.Today), ("Reason", "部门协调需要时间"));

        Assert.Contains("请填写晚于办理时限", page.Error("NewDueOn"), StringComparison.Ordinal);
        Assert.Equal("部门协调需要时间", page.Value("Reason"));
        Assert.Empty((await desk.ReloadAsync(id)).Extensions);
    }

    [Fact]
    public async Task Whose_step_it_is_not_is_told_so()
    {
        var id = await desk.InHandlingAsync();

        var page = await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/extension");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }
}

public sealed class ExtensionOnSqlite(SqliteDesk desk) : ExtensionTests(desk), IClassFixture<SqliteDesk>;

public sealed class ExtensionOnPostgreSql(PostgreSqlDesk desk) : ExtensionTests(desk), IClassFixture<PostgreSqlDesk>;
