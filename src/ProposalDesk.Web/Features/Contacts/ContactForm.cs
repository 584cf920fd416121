using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Features.Contacts;

/// <summary>What the handler writes down about one contact.</summary>
public sealed class ContactForm
{
    public long Version { get; set; }

    [Display(Name = "阶段")]
    public ContactPhase Phase { get; set; }

    [Display(Name = "方式"), Required(ErrorMessage = "请选择沟通方式。")]
    public ContactMode? Mode { get; set; }

    [Display(Name = "日期"), Required(ErrorMessage = "请填写沟通日期。")]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "地点"), StringLength(100)]
    public string? Place { get; set; }

    [Display(Name = "参加沟通的人")]
    public List<int> ProposerOrders { get; set; } = [];

    [Display(Name = "对方其他人员"), StringLength(200)]
    public string? OtherMemberPeople { get; set; }

    [Display(Name = "本局参加人员"), StringLength(200)]
    public string? BureauPeople { get; set; }

    [Display(Name = "意见"), StringLength(Contact.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Opinion { get; set; }

    [Display(Name = "结果"), StringLength(Contact.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Result { get; set; }

    [Display(Name = "附件")]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>True: this page again after saving, for the next contact.</summary>
    public bool Again { get; set; }

    /// <summary>What the page shows around the fields.</summary>
    [BindNever]
    public ContactsPage Page { get; set; } = null!;

    public RecordContact.Command ToCommand(long proposalId, IReadOnlyList<UploadedFile> files) => new(
        proposalId,
        Version,
        new ContactEntry(Phase, Mode!.Value, HeldOn!.Value, Place, ProposerOrders, OtherMemberPeople, BureauPeople, Opinion, Result),
        files);
}
