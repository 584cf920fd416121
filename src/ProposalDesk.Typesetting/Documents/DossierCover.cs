using System.Globalization;
using ProposalDesk.Typesetting.Sheets;

namespace ProposalDesk.Typesetting;

/// <summary>案卷封面 with the contents of the dossier.</summary>
public sealed record DossierCover : OneSheet
{
    /// <summary>委员 or 代表; 代表 makes it a suggestion's dossier.</summary>
    public required string MemberWord { get; init; }

    /// <summary>第85号提案</summary>
    public required string CaseNumber { get; init; }

    public required string CaseTitle { get; init; }

    public required string Proposers { get; init; }

    public required int Year { get; init; }

    public required string Session { get; init; }

    public required string Section { get; init; }

    public required string Handler { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public required IReadOnlyList<Entry> Contents { get; init; }

    /// <param name="Page">Its first page in the merged dossier; null where it is only in the zip.</param>
    public sealed record Entry(string Name, int? Page);

    internal override Sheet ToSheet() => new(
    [
        new CellsRow(
            [(MemberWord == "代表" ? "建议编号" : "提案编号", CaseNumber), ("办理年度", string.Create(CultureInfo.InvariantCulture, $"{Year}年"))]),
        new TextRow("案由", CaseTitle, 18),
        new TextRow(MemberWord == "代表" ? "提出代表" : "提案人", Proposers, 14),
        new TextRow("届次", Session, 12),
        new CellsRow([("承办科室", Section), ("承办人", Handler)]),
        new CellsRow([("收文日期", ReceivedOn.InChinese()), ("办结日期", ClosedOn?.InChinese() ?? "")]),
        new ListRow(["序号", "材料名称", "页码"], [.. Contents.Select(RowOf)], [1, 8, 1.2]),
    ]);

    private static IReadOnlyList<string> RowOf(Entry entry, int index) =>
        [(index + 1).ToString(CultureInfo.InvariantCulture), entry.Name, entry.Page?.ToString(CultureInfo.InvariantCulture) ?? "另存"];
}
