using System.Globalization;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Intake;

public abstract class SessionFitTests(DeskFixture desk)
{
    [Fact]
    public async Task The_only_session_of_a_kind_is_chosen_and_among_several_that_of_the_last_case()
    {
        var clerk = await desk.SignInAsync("clerk");
        var (proposals, suggestions) = (IdOf(ProposalKind.CppccProposal), IdOf(ProposalKind.DeputySuggestion));

        var form = await clerk.GetAsync("/intake");
        Assert.Equal(proposals, form.Value("SessionId"));
        Assert.Equal(suggestions, (await form.PressAsync("改为登记人大代表建议")).Value("SessionId"));
        Assert.Equal(suggestions, (await clerk.GetAsync("/intake?kind=DeputySuggestion")).Value("SessionId"));
        Assert.Equal(proposals, (await clerk.GetAsync("/import")).Value("SessionId"));

        await desk.WithDbAsync(async db =>
        {
            db.Sessions.Add(new Session
            {
                HandlingYearId = desk.Sessions[ProposalKind.CppccProposal].HandlingYearId,
                Kind = ProposalKind.CppccProposal,
                Name = "市政协四届六次会议",
            });
            await db.SaveChangesAsync();
        });
        form = await clerk.GetAsync("/intake");
        Assert.Equal("", form.Value("SessionId"));
        Assert.Equal("", (await clerk.GetAsync("/import")).Value("SessionId"));
        Assert.Equal("", (await form.PressAsync("增加一行联名人", ("SessionId", ""))).Value("SessionId"));

        await desk.ReceiveAsync("6");
        Assert.Equal(proposals, (await clerk.GetAsync("/intake")).Value("SessionId"));
        Assert.Equal(proposals, (await clerk.GetAsync("/import")).Value("SessionId"));
    }

    private string IdOf(ProposalKind kind) => desk.Sessions[kind].Id.ToString(CultureInfo.InvariantCulture);
}

public sealed class SessionFitOnSqlite(SqliteDesk desk) : SessionFitTests(desk), IClassFixture<SqliteDesk>;

public sealed class SessionFitOnPostgreSql(PostgreSqlDesk desk) : SessionFitTests(desk), IClassFixture<PostgreSqlDesk>;
