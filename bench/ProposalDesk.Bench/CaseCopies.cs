using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Bench;

/// <summary>
/// Copies all cases with their parts, table by table, inside the database. What to copy is read off the model, so that it
/// follows every change of it: ids and the references among the copies move up by the highest id, unique texts get the
/// number of the copy in place of a mark, unique codes are made anew.
/// </summary>
public static class CaseCopies
{
    private const string SqliteGuid =
        "hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || "
        + "hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6))";

    /// <param name="mark">Stands in the numbers and titles of the originals.</param>
    public static async Task AddAsync(DeskContext db, int copies, string mark)
    {
        var tables = Tables(db.Model);
        var highest = new Dictionary<IEntityType, long>();
        foreach (var table in tables)
        {
            highest[table] = await db.Database.SqlQueryRaw<long>(HighestId(table)).SingleAsync();
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var table in tables.Where(t => highest[t] > 0))
        {
            await db.Database.ExecuteSqlRawAsync(Copy(table, highest, copies, mark, db is SqliteDeskContext));
            if (db is PostgreSqlDeskContext)
            {
                await db.Database.ExecuteSqlRawAsync(GoOnCounting(table));
            }
        }

        await transaction.CommitAsync();
    }

    // A case first, then what refers to it or to one of its parts.
    private static List<IEntityType> Tables(IModel model)
    {
        var tables = new List<IEntityType> { model.FindEntityType(typeof(Proposal))! };
        for (var i = 0; i < tables.Count; i++)
        {
            tables.AddRange(tables[i].GetReferencingForeignKeys().Select(k => k.DeclaringEntityType).Distinct()
                .Where(t => !tables.Contains(t) && t.FindPrimaryKey() is { Properties: [{ Name: "Id" }] }).ToList());
        }

        return tables;
    }

    private static string HighestId(IEntityType table) => $"""SELECT coalesce(max("Id"), 0) AS "Value" FROM "{table.GetTableName()}" """;

    private static string GoOnCounting(IEntityType table) =>
        $"""SELECT setval(pg_get_serial_sequence('"{table.GetTableName()}"', 'Id'), (SELECT max("Id") FROM "{table.GetTableName()}"))""";

    private static string Copy(IEntityType table, Dictionary<IEntityType, long> highest, int copies, string mark, bool isSqlite)
    {
        var columns = table.GetProperties().ToList();

        return string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE copies(copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < {copies})
            INSERT INTO "{table.GetTableName()}" ({string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))})
            SELECT {string.Join(", ", columns.Select(c => Value(c, highest, mark, isSqlite)))}
            FROM "{table.GetTableName()}" CROSS JOIN copies
            """);
    }

    private static string Value(IProperty column, Dictionary<IEntityType, long> highest, string mark, bool isSqlite)
    {
        var name = $"\"{column.GetColumnName()}\"";
        var moved = column.IsPrimaryKey()
            ? highest[column.DeclaringType.ContainingEntityType]
            : column.GetContainingForeignKeys().Select(k => highest.GetValueOrDefault(k.PrincipalEntityType)).DefaultIfEmpty().Max();
        if (moved > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{name} + copy * {moved}");
        }

        var isUnique = column.GetContainingIndexes().Any(i => i.IsUnique);

        return (isUnique, column.ClrType == typeof(string), column.GetColumnName()) switch
        {
            (true, true, "CodeHash") => isSqlite ? "lower(hex(randomblob(32)))" : $"md5({name} || copy) || md5(copy || {name})",
            (true, false, _) when column.ClrType == typeof(Guid) => isSqlite ? SqliteGuid : "gen_random_uuid()",
            // The mark is one letter before the number of the original, e.g. T0085; folded texts have it small.
            (true, true, _) or (_, _, "Title" or "SearchText") =>
                $"replace(replace({name}, '{mark}', CAST(copy AS text)), '{mark.ToLowerInvariant()}', CAST(copy AS text))",
            _ => name,
        };
    }
}
