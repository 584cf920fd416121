using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Web.Features.Notifications;

public sealed class NotificationsForm
{
    [Display(Name = "电子邮箱"), DataType(DataType.EmailAddress), StringLength(254)]
    public string? Email { get; set; }

    [Display(Name = "用邮件提醒我")]
    public bool WantsMail { get; set; }

    [Display(Name = "手机"), DataType(DataType.PhoneNumber), StringLength(20)]
    public string? Phone { get; set; }

    public ChangeOwnContact.Command ToCommand() => new(Email, Phone, WantsMail);
}
