namespace ProposalDesk.Core.Organisation;

/// <summary>The bureau (局): owner of sections, settings, number series and cases.</summary>
public sealed class Bureau
{
    public const int NameMaxLength = 60;

    public long Id { get; private set; }

    /// <summary>As signed under a letter, e.g. 某某市数据发展局.</summary>
    public required string Name { get; set; }

    public required string ShortName { get; set; }

    /// <summary>发文机关标志 of the letter format: the name without 文件 (documents.md §1).</summary>
    public required string LetterMark { get; set; }

    public string ContactName { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    /// <summary>The phone a member is told to ring when a link does not help.</summary>
    public string MemberPhone { get; set; } = "";

    /// <summary>督查室 that gets a copy of every reply and every returned sheet.</summary>
    public string InspectionOffice { get; set; } = "市政府督查室";

    /// <summary>The committee that gets copies of replies to proposals (domain.md §2: data of the kind).</summary>
    public string CppccCommittee { get; set; } = "市政协提案委员会";

    public string CongressCommittee { get; set; } = "市人大常委会代表联络工作委员会";

    /// <summary>Leaves room for a round seal over name and date (documents.md §1).</summary>
    public bool HasSealSpace { get; set; } = true;

    public long Version { get; set; }

    public string CommitteeOf(Proposals.ProposalKind kind) =>
        kind == Proposals.ProposalKind.CppccProposal ? CppccCommittee : CongressCommittee;
}
