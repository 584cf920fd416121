using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Audit;

/// <summary>
/// Links every record into the chain, in the transaction that adds it and as the last thing before it is committed: only
/// there do those who write at the same time wait for each other, and what is undone leaves no link.
/// </summary>
public sealed class RecordKeeper(RecordSeal seal) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private const int Columns = 5;
    private const int LinkedAtOnce = 100;

    // By transaction: the records it has saved so far.
    private readonly ConditionalWeakTable<DbTransaction, List<IRecorded>> _saved = [];

    /// <remarks>Npgsql hands out the same object for the next transaction of a connection, also after one that was given up.</remarks>
    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        _saved.Remove(result);

        return new(result);
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        var added = Added(db).Select(e => e.Entity).ToList();
        // A single statement would be committed by itself, and nobody asked before.
        db.Database.AutoTransactionBehavior = added.Count > 0 ? AutoTransactionBehavior.Always : AutoTransactionBehavior.WhenNeeded;
        if (added.Count > 0 && db.Database.CurrentTransaction?.GetDbTransaction() is { } transaction)
        {
            _saved.GetOrCreateValue(transaction).AddRange(added);
        }

        return new(result);
    }

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        if (db.Database.CurrentTransaction?.GetDbTransaction() is { } transaction && _saved.TryGetValue(transaction, out var saved))
        {
            // Those of this save; what earlier ones saved may no longer be tracked and stays.
            saved.RemoveAll(r => db.Entry(r).State == EntityState.Added);
        }

        return Task.CompletedTask;
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is DeskContext db && RowsOf(transaction, db) is { Count: > 0 } rows)
        {
            await LinkAsync(db, rows, cancellationToken);
        }

        return result;
    }

    /// <remarks>Nothing in the desk commits in this way; a record that did would be missing in the chain.</remarks>
    public override InterceptionResult TransactionCommitting(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        eventData.Context is DeskContext db && RowsOf(transaction, db).Count > 0
            ? throw new InvalidOperationException("Records are committed asynchronously.")
            : result;

    private static IEnumerable<EntityEntry<IRecorded>> Added(DbContext db) =>
        db.ChangeTracker.Entries<IRecorded>().Where(e => e.State == EntityState.Added);

    private sealed record Row(string Table, long Id, string Content);

    private List<Row> RowsOf(DbTransaction transaction, DeskContext db)
    {
        // EF's own transaction around a single save: ids are given, but not yet handed to the rows.
        var rows = _saved.TryGetValue(transaction, out var saved)
            ? saved.Select(record => (record.Id, Type: db.Model.FindEntityType(record.GetType())!,
                Value: (Func<IProperty, object?>)(p => p.GetGetter().GetClrValue(record))))
            : Added(db).Where(e => !e.Property(r => r.Id).IsTemporary).Select(e => (e.Property(r => r.Id).CurrentValue, Type: e.Metadata,
                Value: (Func<IProperty, object?>)(p => e.Property(p.Name).CurrentValue)));

        return
        [
            .. rows.Select(r => new Row(r.Type.GetTableName()!, r.Item1, seal.OfRow(r.Type, r.Value)))
                .OrderBy(r => r.Table, StringComparer.Ordinal).ThenBy(r => r.Id),
        ];
    }

    private async Task LinkAsync(DeskContext db, List<Row> rows, CancellationToken ct)
    {
        await db.LockRecordsAsync(ct);
        var last = await db.RecordLinks.AsNoTracking().OrderByDescending(l => l.Number).Select(l => new { l.Number, l.Seal })
            .FirstOrDefaultAsync(ct);
        var (number, before) = (last?.Number ?? 0, last?.Seal ?? RecordSeal.Beginning);
        var values = new List<object>();
        foreach (var row in rows)
        {
            before = seal.OfLink(++number, row.Table, row.Id, row.Content, before);
            values.AddRange([number, row.Table, row.Id, row.Content, before]);
        }

        foreach (var some in values.Chunk(LinkedAtOnce * Columns))
        {
            var places = Enumerable.Range(0, some.Length / Columns)
                .Select(i => $"({string.Join(", ", Enumerable.Range(i * Columns, Columns).Select(p => $"{{{p}}}"))})");
            var statement =
                $"""INSERT INTO "RecordLinks" ("Number", "Table", "RowId", "Content", "Seal") VALUES {string.Join(", ", places)}""";
            await db.Database.ExecuteSqlRawAsync(statement, some, ct);
        }
    }
}
