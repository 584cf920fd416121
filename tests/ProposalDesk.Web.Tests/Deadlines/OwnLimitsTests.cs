using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>Tasks and reminders agree on who has until when, in every state (domain.md §5).</summary>
public abstract class OwnLimitsTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : OwnLimitsTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : OwnLimitsTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task What_waits_for_somebody_with_a_limit_is_what_they_are_reminded_of()
    {
        var states = await desk.EveryStateAsync();
        foreach (var (state, id) in states)
        {
            var proposal = await desk.ReloadAsync(id);
            var tasks = await desk.WithDbAsync(db =>
                db.WorkItems.AsNoTracking().Where(w => w.ProposalId == id && w.OpenKey != null).ToListAsync());
            foreach (var task in tasks.Where(t => t.LimitKind is { } kind && !kind.IsOutside() && kind != DeadlineKind.Feedback))
            {
                Assert.True(
                    proposal.Deadlines.Any(d =>
                        d.IsOpen && d.Kind == task.LimitKind && d.DueOn == task.LimitOn && d.WaitsFor == task.Holder),
                    $"{state}: {task.Asked} {task.Holder}");
            }

            Assert.True(
                proposal.HolderKind == HolderKind.Nobody || tasks.Exists(t => t.Holder
                    == new WorkHolder(proposal.HolderKind, proposal.HolderSectionId, proposal.HolderUserId).Key),
                $"{state}: {proposal.HolderText}");
        }
    }
}
