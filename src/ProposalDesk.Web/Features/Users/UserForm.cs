using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;

namespace ProposalDesk.Web.Features.Users;

public sealed class UserForm
{
    [Display(Name = "姓名"), Required, StringLength(DeskUser.DisplayNameMaxLength)]
    public string? DisplayName { get; set; }

    [Display(Name = "用户名"), StringLength(40)]
    public string? UserName { get; set; }

    [Display(Name = "科室")]
    public long? SectionId { get; set; }

    [Display(Name = "岗位")]
    public IList<DeskRole> Roles { get; set; } = [];

    [Display(Name = "电子邮箱"), DataType(DataType.EmailAddress), StringLength(254)]
    public string? Email { get; set; }

    [Display(Name = "手机"), DataType(DataType.PhoneNumber), StringLength(20)]
    public string? Phone { get; set; }

    /// <summary>Who takes over what waits for a person who leaves the section or a role.</summary>
    [Display(Name = "接替人")]
    public long? SuccessorId { get; set; }

    /// <summary>The state of the account this page was shown from.</summary>
    public string? Stamp { get; set; }

    public CreateUser.Command ToNew(long bureauId) =>
        new(bureauId, UserName ?? "", DisplayName!, SectionId, [.. Roles], Email, Phone);

    public EditUser.Command ToCommand(long userId) =>
        new(userId, DisplayName!, SectionId, [.. Roles], Stamp ?? "", Email, Phone, SuccessorId);
}
