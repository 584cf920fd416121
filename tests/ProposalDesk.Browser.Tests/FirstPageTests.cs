using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests;

/// <summary>What everyone sees first, before signing in.</summary>
public abstract class FirstPageTests(RunningDesk desk)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_first_page_serves_everyone_at_a_desk_and_on_a_phone(bool onPhone)
    {
        await using var visitor = await desk.VisitAsync(onPhone);

        await visitor.GoAsync("/");

        await visitor.CheckPageAsync();
        await visitor.TakePictureAsync(onPhone ? "first-page-phone" : "first-page");
    }
}

public sealed class FirstPageTestsOnSqlite(SharedDesk<RunningDeskOnSqlite> shared)
    : FirstPageTests(shared.Desk), IClassFixture<SharedDesk<RunningDeskOnSqlite>>;

public sealed class FirstPageTestsOnPostgreSql(RunningDeskOnPostgreSql desk) : FirstPageTests(desk), IClassFixture<RunningDeskOnPostgreSql>;
