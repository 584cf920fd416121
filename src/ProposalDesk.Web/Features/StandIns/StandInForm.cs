using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.StandIns;

public sealed class StandInForm
{
    /// <summary>Null: the person at the screen.</summary>
    [Display(Name = "被代理人")]
    public long? ForUserId { get; set; }

    [Display(Name = "代理人"), Required(ErrorMessage = "请选择代理人。")]
    public long? ByUserId { get; set; }

    [Display(Name = "开始日期"), Required(ErrorMessage = "请选择开始日期。")]
    public DateOnly? From { get; set; }

    [Display(Name = "结束日期"), Required(ErrorMessage = "请选择结束日期。")]
    public DateOnly? Until { get; set; }

    public NameStandIn.Command ToCommand(long me) => new(ForUserId ?? me, ByUserId!.Value, From!.Value, Until!.Value);
}
