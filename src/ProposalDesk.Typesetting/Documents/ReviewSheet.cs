using System.Globalization;
using ProposalDesk.Typesetting.Sheets;

namespace ProposalDesk.Typesetting;

/// <summary>发文稿纸: who drafted, reviewed and signed a document, and when.</summary>
public sealed record ReviewSheet : OneSheet
{
    public required string DocumentTitle { get; init; }

    /// <summary>Empty before the signature.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>A类; empty where the document has none.</summary>
    public required string AnswerClass { get; init; }

    public required string Disclosure { get; init; }

    public required string Drafter { get; init; }

    public required string Section { get; init; }

    public required string Addressees { get; init; }

    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>How many copies are printed: one for each addressee and each unit that gets a copy, and one to file.</summary>
    public required int Prints { get; init; }

    public required IReadOnlyList<Verdict> Steps { get; init; }

    /// <summary>Who signed and when; empty before the signature.</summary>
    public required string Signature { get; init; }

    /// <param name="Word">同意, 退回修改 or 等待审核.</param>
    public sealed record Verdict(string Name, string Person, string Word, string Opinion, DateOnly? On);

    internal override Sheet ToSheet() => new(
    [
        new TextRow("文件标题", DocumentTitle, 14),
        new CellsRow([("发文字号", DocumentNumber), ("印制份数", string.Create(CultureInfo.InvariantCulture, $"{Prints}份"))]),
        new CellsRow([("答复类别", AnswerClass.Length > 0 ? AnswerClass : "—"), ("公开属性", Disclosure)]),
        new CellsRow([("拟稿人", Drafter), ("拟稿科室", Section)]),
        new TextRow("主送", Addressees, 12),
        new TextRow("抄送", string.Join("、", Copies), 12),
        new ListRow(["审核环节", "审核人", "结论", "意见", "日期"], [.. Steps.Select(RowOf)], [32, 20, 20, 52, 32]),
        new TextRow("签发", Signature, 26),
    ]);

    private static IReadOnlyList<string> RowOf(Verdict step) =>
        [step.Name, step.Person, step.Word, step.Opinion, step.On?.InChinese() ?? ""];
}
