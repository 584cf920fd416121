namespace ProposalDesk.Typesetting;

/// <summary>A paper with red head, text, signature and imprint (GB/T 9704-2012): what letters and reports have in common.</summary>
public abstract record OfficialPaper : DocumentModel
{
    public PaperFormat Format { get; init; }

    /// <summary>The red mark at the head (发文机关标志): without 文件 in letter format, ending in 文件 in file format.</summary>
    public required string Mark { get; init; }

    /// <summary>The document number (文号); empty in a draft.</summary>
    public required string Number { get; init; }

    /// <summary>The addressees with their full-width colon: 曹玉香委员： Empty where a report has none.</summary>
    public required string Addressee { get; init; }

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>The name in the signature.</summary>
    public required string BureauName { get; init; }

    /// <summary>Leaves room for the round seal and sets name and date as the standard wants them under it.</summary>
    public bool HasSealSpace { get; init; } = true;

    /// <summary>The note under the date, without its brackets: 联系人：…；联系电话：…</summary>
    public string? ContactNote { get; init; }

    /// <summary>The units that receive a copy (抄送).</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>Left in the last line of the imprint, before the date and 印发: 某某市数据发展局办公室. Printed in file format only.</summary>
    public string? IssuingOffice { get; init; }

    /// <summary>Puts the grey 草稿 over every page.</summary>
    public bool IsDraft { get; init; }
}
