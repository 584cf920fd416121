using ProposalDesk.Typesetting.Sheets;

namespace ProposalDesk.Typesetting;

/// <summary>沟通记录: one contact with the proposers, to be signed.</summary>
public sealed record ContactRecord : OneSheet
{
    /// <summary>第85号提案《…》</summary>
    public required string CaseName { get; init; }

    public required string Phase { get; init; }

    public required string Mode { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required string Place { get; init; }

    public required string MemberPeople { get; init; }

    public required string BureauPeople { get; init; }

    public required string Opinion { get; init; }

    public required string Result { get; init; }

    public required string Recorder { get; init; }

    /// <summary>委员 or 代表: who signs.</summary>
    public required string MemberWord { get; init; }

    /// <summary>Why the record no longer counts; null while it does.</summary>
    public string? StruckOutReason { get; init; }

    internal override Sheet ToSheet() => new(
    [
        new TextRow(MemberWord == "代表" ? "建议" : "提案", CaseName, 14),
        new CellsRow([("沟通阶段", Phase), ("沟通方式", Mode)]),
        new CellsRow([("时间", HeldOn.InChinese()), ("地点", Place)]),
        new TextRow($"{MemberWord}方人员", MemberPeople, 12),
        new TextRow("本局人员", BureauPeople, 12),
        new TextRow($"{MemberWord}意见", Opinion, 62),
        new TextRow("沟通结果", Result, 40),
        new CellsRow([("记录人", Recorder), ($"{MemberWord}签名", "")]),
    ],
    StruckOutReason is { } reason ? $"注：此记录已划去，不计入沟通次数。原因：{reason}" : null);
}
