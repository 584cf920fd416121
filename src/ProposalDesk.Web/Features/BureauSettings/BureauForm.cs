using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.BureauSettings;

public sealed class BureauForm
{
    [Display(Name = "本局全称"), Required, StringLength(Bureau.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "简称"), Required, StringLength(20)]
    public string? ShortName { get; set; }

    [Display(Name = "发文机关标志"), Required, StringLength(Bureau.NameMaxLength)]
    public string? LetterMark { get; set; }

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

    public long Version { get; set; }

    public ChangeBureauSettings.Command ToCommand(long bureauId) => new(
        bureauId, Name!, ShortName!, LetterMark!, ContactName ?? "", ContactPhone ?? "", MemberPhone ?? "",
        InspectionOffice!, CppccCommittee!, CongressCommittee!, HasSealSpace, Version);
}
