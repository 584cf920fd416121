using Microsoft.EntityFrameworkCore;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Start;

internal static class BrokenRows
{
    /// <summary>As a hand in the database leaves it: the round twice, which no step of the desk does.</summary>
    public static Task<int> DoubleRoundAsync(this DeskFixture desk, long id) => desk.WithDbAsync(db => db.Database.ExecuteSqlAsync($"""
        INSERT INTO "Round" ("ProposalId", "Number", "OpenedOn", "DueOn")
        SELECT "ProposalId", "Number", "OpenedOn", "DueOn" FROM "Round" WHERE "ProposalId" = {id}
        """));
}
