using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Records;

/// <summary>What the desk writes is linked whole, whoever writes at the same time and whatever is undone.</summary>
public abstract class RecordChainTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : RecordChainTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : RecordChainTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task The_whole_way_of_a_case_is_one_chain_without_a_gap()
    {
        await desk.AwaitingFeedbackAsync();

        await IsWholeAsync();
    }

    [Fact]
    public async Task Many_who_write_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => desk.WithDbAsync(db =>
            db.RecordAtOnceAsync(desk.As("clerk"), SecurityEventKind.Export, $"导出{i}。", "", CancellationToken.None))));

        await IsWholeAsync();
        Assert.Equal(24, await desk.WithDbAsync(db => db.SecurityEvents.CountAsync(e => e.Text.StartsWith("导出"))));
    }

    [Fact]
    public async Task What_is_undone_leaves_neither_row_nor_link()
    {
        var before = await desk.WithDbAsync(db => db.RecordLinks.CountAsync());
        await desk.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.RecordSecurity(desk.As("clerk"), SecurityEventKind.Export, "没有成的导出。");
            await db.SaveChangesAsync();
        });
        await desk.WithDbAsync(async db =>
        {
            db.RecordSecurity(desk.As("clerk"), SecurityEventKind.Export, "成了的导出。");
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        });

        Assert.Equal(before + 1, await desk.WithDbAsync(db => db.RecordLinks.CountAsync()));
        await IsWholeAsync();
    }

    [Fact]
    public async Task A_save_that_fails_takes_no_link_from_what_was_saved_before_it()
    {
        await desk.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.RecordSecurity(desk.As("clerk"), SecurityEventKind.Export, "先存的。");
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            db.RecordSecurity(desk.As("clerk"), SecurityEventKind.Export, "没有存成的。");
            db.Sections.Add(new() { BureauId = desk.Bureau.Id, Name = desk.DataSection.Name, Order = 7 });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            await transaction.CommitAsync();
        });

        Assert.True(await desk.WithDbAsync(db => db.SecurityEvents.AnyAsync(e => e.Text == "先存的。")));
        await IsWholeAsync();
    }

    [Theory]
    [InlineData("UPDATE \"SecurityEvents\" SET \"Text\" = 'x'")]
    [InlineData("DELETE FROM \"SecurityEvents\"")]
    [InlineData("UPDATE \"AdministrationEvents\" SET \"Text\" = 'x'")]
    [InlineData("DELETE FROM \"AdministrationEvents\"")]
    [InlineData("UPDATE \"ProposalEvents\" SET \"Text\" = 'x'")]
    [InlineData("DELETE FROM \"ProposalEvents\"")]
    [InlineData("UPDATE \"RecordLinks\" SET \"Seal\" = 'x'")]
    [InlineData("DELETE FROM \"RecordLinks\"")]
    public async Task The_database_refuses_to_change_a_record(string statement)
    {
        await desk.AssignedAsync();
        await desk.WithDbAsync(async db =>
        {
            db.AdministrationEvents.Add(desk.SomethingAdministered());
            db.RecordSecurity(desk.As("clerk"), SecurityEventKind.Export, "导出。");
            await db.SaveChangesAsync();
        });

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            desk.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement)));

        Assert.Contains("records are only ever added to", refused.Message, StringComparison.Ordinal);
        await IsWholeAsync();
    }

    private async Task IsWholeAsync()
    {
        var outcome = await desk.WithAsync((CheckRecords check) => check.ExecuteAsync(CancellationToken.None));

        Assert.Empty(outcome.Breaks);
        Assert.Equal(
            await desk.WithDbAsync(async db => await db.ProposalEvents.CountAsync() + await db.AdministrationEvents.CountAsync()
                + await db.SecurityEvents.CountAsync()),
            outcome.Links);
    }
}
