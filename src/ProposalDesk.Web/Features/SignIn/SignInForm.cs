using System.ComponentModel.DataAnnotations;

namespace ProposalDesk.Web.Features.SignIn;

public sealed class SignInForm
{
    [Display(Name = "用户名"), Required(ErrorMessage = "请填写用户名。")]
    public string? UserName { get; set; }

    [Display(Name = "密码"), Required(ErrorMessage = "请填写密码。"), DataType(DataType.Password)]
    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }
}
