using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Draft;

/// <summary>Who may write in a draft, asked without its case.</summary>
public abstract class DraftBookTests(DeskFixture desk)
{
    [Fact]
    public async Task A_draft_opens_for_exactly_those_whom_the_table_lets_draft_in_every_state()
    {
        var states = await desk.EveryStateAsync();
        var people = await new WhatWaits(desk).PeopleAsync();
        var opened = 0;
        foreach (var (state, id) in states)
        {
            var whole = await desk.WithDbAsync(db => db.WholeAsync(id, CancellationToken.None));
            foreach (var actor in people.Values
                .SelectMany(p => new[] { Acting(p), Acting(p, people["head1"]), Acting(p, people["handler1"]) }))
            {
                var may = whole.LetterInProgress is { Status: ReplyStatus.Draft }
                    && ProposalWorkflow.StepsFor(whole, actor).Contains(ProposalStep.DraftReply);
                var found = await desk.WithAsync<DraftBook, OpenedDraft?>(
                    b => b.OpenAsync(id, [1, 2, 9], [], actor, CancellationToken.None));

                Assert.True(may == found is not null, $"{state}: {string.Join("、", actor.Capacities.Select(h => h.Name))}");
                if (found is not null)
                {
                    Assert.Equal(Relation.NamedHandler.CapacityFor(whole, actor)!.UserId, found.Capacity.UserId);
                    Assert.Equal((whole.LetterInProgress!.Id, 2), (found.Draft.ReplyId, found.KnownItems));
                    opened++;
                }
            }
        }

        Assert.True(opened > 0);
    }

    [Fact]
    public async Task While_the_section_has_no_head_whoever_decides_in_its_cases_writes_too()
    {
        var id = await desk.InHandlingAsync();
        var form = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/draft");
        await form.PressAsync("保存草稿", ("Items[0].Answer", "起初的文字。"));
        var deputy = Acting(desk.Person("deputy1"));

        var before = await desk.WithAsync<DraftBook, OpenedDraft?>(b => b.OpenAsync(id, [], [], deputy, CancellationToken.None));
        await SwitchAsync("head1", isActive: false);
        var after = await desk.WithAsync<DraftBook, OpenedDraft?>(b => b.OpenAsync(id, [], [], deputy, CancellationToken.None));
        await SwitchAsync("head1", isActive: true);

        Assert.Null(before);
        Assert.Equal(deputy.UserId, after!.Capacity.UserId);
    }

    private Task SwitchAsync(string userName, bool isActive) => desk.WithDbAsync(async db =>
    {
        (await db.Users.FindAsync(desk.UserId(userName)))!.IsActive = isActive;
        await db.SaveChangesAsync();
    });

    private Actor Acting(params Capacity[] capacities) => new(capacities, desk.As("clerk").Now);
}

public sealed class DraftBookTestsOnSqlite(SqliteDesk desk) : DraftBookTests(desk), IClassFixture<SqliteDesk>;

public sealed class DraftBookTestsOnPostgreSql(PostgreSqlDesk desk) : DraftBookTests(desk), IClassFixture<PostgreSqlDesk>;
