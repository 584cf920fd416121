using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>
/// What a bureau does with the program, on each database: one after the other at one desk, because a start and the first use
/// of its pages cost more than most journeys.
/// </summary>
public abstract partial class BothDatabasesTests(RunningDesk desk)
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

[TakesLong(seconds: 100)]
public sealed class BothDatabasesTestsOnSqlite(RunningDeskOnSqlite desk) : BothDatabasesTests(desk), IClassFixture<RunningDeskOnSqlite>;

[TakesLong(seconds: 110)]
public sealed class BothDatabasesTestsOnPostgreSql(RunningDeskOnPostgreSql desk)
    : BothDatabasesTests(desk), IClassFixture<RunningDeskOnPostgreSql>;
