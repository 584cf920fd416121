using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Setup;

public sealed class SetupForm
{
    [Display(Name = "设置码"), Required, NotCarried]
    public string? Code { get; set; }

    [Display(Name = "本局全称"), Required, StringLength(Bureau.NameMaxLength)]
    public string? BureauName { get; set; }

    [Display(Name = "简称"), Required, StringLength(20)]
    public string? ShortName { get; set; }

    [Display(Name = "发文代字"), Required, StringLength(20)]
    public string? SeriesCode { get; set; }

    [Display(Name = "姓名"), Required, StringLength(DeskUser.DisplayNameMaxLength)]
    public string? DisplayName { get; set; }

    [Display(Name = "用户名"), Required, StringLength(40)]
    public string? UserName { get; set; }

    [Display(Name = "密码"), Required, DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "再写一次密码"), DataType(DataType.Password), Compare(nameof(Password), ErrorMessage = "两次填写的密码不一样，请重新填写。")]
    public string? PasswordAgain { get; set; }

    public SetUpDesk.Command ToCommand() => new(BureauName!, ShortName!, SeriesCode!, UserName!, DisplayName!, Password);
}
