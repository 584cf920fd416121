using System.ComponentModel.DataAnnotations;

namespace ProposalDesk.Web.Features.Sheets;

public sealed class ForwardForm
{
    public long Version { get; set; }

    [Display(Name = "转送日期")]
    public DateOnly? ForwardedOn { get; set; }
}
