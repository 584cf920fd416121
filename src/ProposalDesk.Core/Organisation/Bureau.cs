using ProposalDesk.Core.Accounts;
using ProposalDesk.Typesetting;

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

    /// <summary>发文机关标志 of the file format: ends in 文件; empty while the bureau does not use it.</summary>
    public string FileMark { get; set; } = "";

    /// <summary>信函格式 or 文件格式 for replies and opinions; letters signed before keep theirs.</summary>
    public PaperFormat ReplyFormat { get; set; }

    /// <summary>Left in the last line of the imprint of the file format; the bureau's office where it is empty.</summary>
    public string IssuingOffice { get; set; } = "";

    /// <summary>Units that get a copy of every reply besides those named below, separated by 、</summary>
    public string MoreCopies { get; set; } = "";

    /// <summary>As stored: names of roles, separated by commas.</summary>
    public string FactorRoles { get; private set; } = "";

    /// <summary>Roles that sign in with a second factor only.</summary>
    public IReadOnlyList<DeskRole> RolesWithFactor
    {
        get => [.. FactorRoles.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DeskRole>)];
        set => FactorRoles = string.Join(',', value.Distinct().Order());
    }

    public string ContactName { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    /// <summary>How many years after its year was archived the contact data of a case is kept; null for ever.</summary>
    public int? ContactDataYears { get; set; }

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

    public string ReplyMark => ReplyFormat == PaperFormat.Letter ? LetterMark : FileMark;

    /// <summary>The marks of the two formats differ in one word (documents.md §1).</summary>
    /// <exception cref="RuleViolationException">letter-mark, file-mark.</exception>
    public void CheckMarks()
    {
        if (LetterMark.EndsWith("文件", StringComparison.Ordinal))
        {
            throw new RuleViolationException("letter-mark", "信函格式的发文机关标志不加“文件”二字。", nameof(LetterMark));
        }

        if ((ReplyFormat == PaperFormat.File || FileMark.Length > 0) && !FileMark.EndsWith("文件", StringComparison.Ordinal))
        {
            throw new RuleViolationException("file-mark", "文件格式的发文机关标志要以“文件”二字结尾，如“某某市某某局文件”。", nameof(FileMark));
        }
    }

    public string CommitteeOf(Organisation.ProposalKind kind) =>
        kind == Organisation.ProposalKind.CppccProposal ? CppccCommittee : CongressCommittee;
}
