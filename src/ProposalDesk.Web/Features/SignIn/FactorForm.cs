using System.ComponentModel.DataAnnotations;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SignIn;

public sealed class FactorForm
{
    [Display(Name = "验证码"), Required(ErrorMessage = "请填写手机验证器上的6位数字，或者一个恢复码。"), StringLength(40), NotCarried]
    public string? Code { get; set; }

    public string? ReturnUrl { get; set; }
}
