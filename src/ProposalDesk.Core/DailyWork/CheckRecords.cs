using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.DailyWork;

/// <summary>
/// Goes through the chain from its first link to its last and names every row that was changed, deleted or inserted past
/// the desk, and every link that is missing or wrong.
/// </summary>
public sealed class CheckRecords(DeskContext db, RecordSeal seal, RecordHead head)
{
    private const int PageSize = 2000;
    private const int MostNamed = 50;

    private static readonly MethodInfo _load =
        typeof(CheckRecords).GetMethod(nameof(LoadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly List<RecordBreak> _breaks = [];
    private int _wrongSeals;

    /// <param name="Links">How many there are.</param>
    /// <param name="Breaks">Empty where everything is as the desk wrote it; the first fifty, with how many more there are.</param>
    public sealed record Outcome(long Links, IReadOnlyList<RecordBreak> Breaks);

    /// <summary>A whole chain is noted beside the database.</summary>
    public async Task<Outcome> ExecuteAsync(CancellationToken ct)
    {
        _breaks.Clear();
        _wrongSeals = 0;
        // What is added meanwhile is looked at the next time.
        var end = await db.RecordLinks.MaxAsync(l => (long?)l.Number, ct) ?? 0;
        var types = db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IRecorded))).ToDictionary(t => t.GetTableName()!);
        var (links, expected, before, known) = (0L, 1L, RecordSeal.Beginning, head.Read());
        while (await PageAsync(expected, end, ct) is { Count: > 0 } page)
        {
            var rows = await RowsAsync(types, page, ct);
            foreach (var link in page)
            {
                Missing(expected, link.Number);
                Look(link, before, rows, types);
                if (link.Number == known?.Number && link.Seal != known?.Seal)
                {
                    Say($"第{link.Number}节与上次核对时不同，它和它以前的记录被换过");
                }

                (links, expected, before) = (links + 1, link.Number + 1, link.Seal);
            }
        }

        Missing(expected, Math.Max(end, known is { Number: < long.MaxValue } last ? last.Number : 0) + 1);
        foreach (var type in types.Values.OrderBy(t => t.GetTableName(), StringComparer.Ordinal))
        {
            await InsertedAsync(type, ct);
        }

        if (links > 1 && _wrongSeals == links)
        {
            return new(links, [new("没有一节对得上：数据目录里的安装密钥（installation.key）不是写这些记录时的那一个")]);
        }

        if (_breaks.Count == 0 && links > 0)
        {
            head.Keep(end, before);
        }

        return new(links, _breaks.Count <= MostNamed ? [.. _breaks] : [.. _breaks.Take(MostNamed), new($"另有{_breaks.Count - MostNamed}处")]);
    }

    private Task<List<RecordLink>> PageAsync(long from, long end, CancellationToken ct) =>
        db.RecordLinks.AsNoTracking().Where(l => l.Number >= from && l.Number <= end).OrderBy(l => l.Number).Take(PageSize).ToListAsync(ct);

    private async Task<Dictionary<(string, long), IRecorded>> RowsAsync(
        Dictionary<string, IEntityType> types, List<RecordLink> page, CancellationToken ct)
    {
        var rows = new Dictionary<(string, long), IRecorded>();
        foreach (var links in page.GroupBy(l => l.Table).Where(g => types.ContainsKey(g.Key)))
        {
            var load = (Task<List<IRecorded>>)_load.MakeGenericMethod(types[links.Key].ClrType)
                .Invoke(null, [db, links.Select(l => l.RowId).ToList(), ct])!;
            foreach (var row in await load)
            {
                rows[(links.Key, row.Id)] = row;
            }
        }

        return rows;
    }

    private static async Task<List<IRecorded>> LoadAsync<T>(DeskContext db, List<long> ids, CancellationToken ct)
        where T : class, IRecorded =>
        [.. await db.Set<T>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(ct)];

    private void Look(RecordLink link, string before, Dictionary<(string, long), IRecorded> rows, Dictionary<string, IEntityType> types)
    {
        if (link.Seal != seal.OfLink(link.Number, link.Table, link.RowId, link.Content, before))
        {
            _wrongSeals++;
            Say($"第{link.Number}节（{NameOf(link.Table)}第{link.RowId}行）的封印不对");
        }

        if (!rows.TryGetValue((link.Table, link.RowId), out var row))
        {
            Say($"{NameOf(link.Table)}第{link.RowId}行被删除");
        }
        else if (link.Content != seal.OfRow(types[link.Table], p => p.GetGetter().GetClrValue(row)))
        {
            Say($"{NameOf(link.Table)}第{link.RowId}行被改动");
        }
    }

    private void Missing(long expected, long found)
    {
        if (found > expected)
        {
            if (found == expected + 1)
            {
                Say($"第{expected}节不在了");
            }
            else
            {
                Say($"第{expected}节至第{found - 1}节不在了");
            }
        }
    }

    private async Task InsertedAsync(IEntityType type, CancellationToken ct)
    {
        var table = type.GetTableName()!;
        var statement =
            $"""
            SELECT r."Id" AS "Value" FROM "{table}" AS r
            WHERE NOT EXISTS (SELECT 1 FROM "RecordLinks" AS l WHERE l."Table" = '{table}' AND l."RowId" = r."Id")
            """;
        var unlinked = await db.Database.SqlQueryRaw<long>(statement).OrderBy(id => id).Take(MostNamed + 1).ToListAsync(ct);
        foreach (var id in unlinked.Take(MostNamed))
        {
            Say($"{NameOf(table)}第{id}行不是系统写入的");
        }

        if (unlinked.Count > MostNamed)
        {
            Say($"{NameOf(table)}里这样的行还有更多");
        }
    }

    private void Say(FormattableString sentence) => _breaks.Add(new(sentence.ToString(CultureInfo.InvariantCulture)));

    private static string NameOf(string table) => table switch
    {
        "ProposalEvents" => "办理经过",
        "AdministrationEvents" => "管理记录",
        "SecurityEvents" => "安全日志",
        _ => table,
    };
}
