using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Administration;

namespace ProposalDesk.Web.Features.Password;

public sealed class PasswordForm
{
    [Display(Name = "原密码"), Required, DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }

    [Display(Name = "新密码"), Required, DataType(DataType.Password)]
    public string? NewPassword { get; set; }

    [Display(Name = "再写一次新密码"), DataType(DataType.Password), Compare(nameof(NewPassword), ErrorMessage = "两次填写的新密码不一样，请重新填写。")]
    public string? NewPasswordAgain { get; set; }

    public ChangePassword.Command ToCommand() => new(CurrentPassword!, NewPassword!);
}
