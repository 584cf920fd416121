using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Supervision;

/// <summary>The office in 调度分析, and with whom cases became late (domain.md §5–6).</summary>
public abstract class OfficeProgressTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : OfficeProgressTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : OfficeProgressTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task The_office_is_measured_like_a_section_and_lateness_is_laid_to_whoever_had_the_case_when_its_limit_passed()
    {
        var lain = await desk.ReceiveAsync("991");
        var handled = await desk.ReloadAsync(await desk.InHandlingAsync(await desk.ReceiveAsync("992")));
        desk.Clock.Advance(TimeSpan.FromDays(handled.DueOn.DayNumber - desk.Today.DayNumber + 3));
        await desk.AssignedAsync(lain);

        var page = await (await desk.SignInAsync("director")).GetAsync("/progress");

        Assert.Matches("分派\\s*2\\s*1/2", page.Find("section[aria-labelledby=office]")!.TextContent);
        var blame = page.Find("section[aria-labelledby=blame]")!.TextContent;
        Assert.Matches("局办公室\\s*1\\s*1", blame);
        Assert.Matches($"{handled.LeadSectionName}\\s*1\\s*1", blame);
        Assert.Matches("合计\\s*2\\s*2", blame);
    }
}
