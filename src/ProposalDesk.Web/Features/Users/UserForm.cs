using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Accounts;

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

    /// <summary>The state of the account this page was shown from.</summary>
    public string? Stamp { get; set; }

    public CreateUser.Command ToCommand(long bureauId, string password) => new(bureauId, UserName ?? "", DisplayName!, SectionId, [.. Roles], password);

    public EditUser.Command ToCommand(long userId) => new(userId, DisplayName!, SectionId, [.. Roles], Stamp ?? "");
}
