using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Features.BureauSettings;

public sealed class BureauForm
{
    [Display(Name = "本局全称"), Required, StringLength(Bureau.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "简称"), Required, StringLength(20)]
    public string? ShortName { get; set; }

    [Display(Name = "答复用哪种格式")]
    public PaperFormat ReplyFormat { get; set; }

    [Display(Name = "信函格式的发文机关标志"), Required, StringLength(Bureau.NameMaxLength)]
    public string? LetterMark { get; set; }

    [Display(Name = "文件格式的发文机关标志"), StringLength(Bureau.NameMaxLength + 2)]
    public string? FileMark { get; set; }

    [Display(Name = "印发机关"), StringLength(Bureau.NameMaxLength)]
    public string? IssuingOffice { get; set; }

    [Display(Name = "其他抄送单位"), StringLength(200)]
    public string? MoreCopies { get; set; }

    [Display(Name = "联系人"), StringLength(40)]
    public string? ContactName { get; set; }

    [Display(Name = "联系电话"), StringLength(40)]
    public string? ContactPhone { get; set; }

    [Display(Name = "委员代表咨询电话"), StringLength(40)]
    public string? MemberPhone { get; set; }

    [Display(Name = "督查机构"), Required, StringLength(60)]
    public string? InspectionOffice { get; set; }

    [Display(Name = "政协提案抄送"), Required, StringLength(60)]
    public string? CppccCommittee { get; set; }

    [Display(Name = "代表建议抄送"), Required, StringLength(60)]
    public string? CongressCommittee { get; set; }

    [Display(Name = "落款处留出盖章的位置")]
    public bool HasSealSpace { get; set; }

    [Display(Name = "委员、代表的联系信息保存几年"), Range(1, 50)]
    public int? ContactDataYears { get; set; }

    public long Version { get; set; }

    public static IReadOnlyList<SelectListItem> Formats { get; } =
    [
        new("信函格式（红头不带“文件”，首页不编页码）", nameof(PaperFormat.Letter)),
        new("文件格式（红头以“文件”结尾，有版记）", nameof(PaperFormat.File)),
    ];

    public ChangeBureauSettings.Command ToCommand(long bureauId) => new(
        bureauId, Name!, ShortName!, ReplyFormat, LetterMark!, FileMark ?? "", IssuingOffice ?? "", ContactName ?? "", ContactPhone ?? "",
        MemberPhone ?? "",
        InspectionOffice!, CppccCommittee!, CongressCommittee!, MoreCopies ?? "", HasSealSpace, Version, ContactDataYears);
}
