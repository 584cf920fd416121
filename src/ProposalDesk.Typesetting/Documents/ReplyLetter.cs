namespace ProposalDesk.Typesetting;

/// <summary>A letter in letter format (信函格式): reply, second reply, assisting opinion, correcting letter.</summary>
public sealed record ReplyLetter : DocumentModel
{
    /// <summary>The red mark at the head (发文机关标志), without 文件.</summary>
    public required string Mark { get; init; }

    /// <summary>The document number (文号); empty in a draft.</summary>
    public required string Number { get; init; }

    /// <summary>Class and disclosure, each on a line of its own under the number: A类, 主动公开.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The salutation with its full-width colon: 曹玉香委员：</summary>
    public required string Addressee { get; init; }

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>Names of the annexes, without number and full stop.</summary>
    public IReadOnlyList<string> Annexes { get; init; } = [];

    /// <summary>The name in the signature.</summary>
    public required string BureauName { get; init; }

    /// <summary>Leaves room for the round seal and sets name and date as the standard wants them under it.</summary>
    public bool HasSealSpace { get; init; } = true;

    /// <summary>The note under the date, without its brackets: 联系人：…；联系电话：…</summary>
    public string? ContactNote { get; init; }

    /// <summary>The units that receive a copy (抄送).</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>Puts the grey 草稿 over every page.</summary>
    public bool IsDraft { get; init; }
}
