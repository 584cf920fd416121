namespace ProposalDesk.Typesetting;

/// <summary>The feedback form (征询意见表) of one proposer, blank or filled, on one page.</summary>
public sealed record FeedbackForm : DocumentModel
{
    /// <summary>The number in the cell 提案编号: 第85号.</summary>
    public required string CaseNumber { get; init; }

    public required string HandlingUnit { get; init; }

    /// <summary>委员 or 代表; 代表 also turns 提案编号 into 建议编号.</summary>
    public required string MemberWord { get; init; }

    public required string SignerName { get; init; }

    /// <summary>The ticked box; none on a blank form.</summary>
    public FeedbackChoice? Choice { get; init; }

    public string Comment { get; init; } = "";

    public string Address { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>The line under the grid, with its 注：</summary>
    public required string Note { get; init; }

    /// <summary>The personal link, printed as a QR code with the link typed under it; without one no code is printed.</summary>
    public string? Link { get; init; }

    /// <summary>Who entered the opinion, how and when.</summary>
    public string? FilledNote { get; init; }
}
