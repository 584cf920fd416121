using ProposalDesk.Typesetting.Sheets;

namespace ProposalDesk.Typesetting;

/// <summary>督办单: issued by a leader on a late case, answered by the section.</summary>
public sealed record SupervisionNotice : OneSheet
{
    public required string Number { get; init; }

    public required string CaseName { get; init; }

    /// <summary>The section and the person responsible.</summary>
    public required string Responsible { get; init; }

    /// <summary>What is late, since when.</summary>
    public required string Late { get; init; }

    public required string Demand { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string IssuedBy { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public string Answer { get; init; } = "";

    public string Measures { get; init; } = "";

    public DateOnly? NewDate { get; init; }

    /// <summary>Who closed it and when; empty while it is open.</summary>
    public string Closed { get; init; } = "";

    internal override Sheet ToSheet() => new(
    [
        new CellsRow([("编号", Number), ("承办科室", Responsible)]),
        new TextRow("督办事项", CaseName, 14),
        new TextRow("超时情况", Late, 20),
        new TextRow("督办要求", Demand, 36),
        new CellsRow([("完成时限", DueOn.InChinese()), ("签发", $"{IssuedBy}　{IssuedOn.InChinese()}")]),
        new TextRow("办理情况", Answer, 40),
        new TextRow("整改措施", Measures, 36),
        new CellsRow([("新的时限", NewDate?.InChinese() ?? ""), ("销号", Closed)]),
    ]);
}
