using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Features.Numbers;

public sealed class NumberForm
{
    [Display(Name = "代字"), Required, StringLength(20)]
    public string? Code { get; set; }

    [Display(Name = "下一个号"), Required, Range(1, 99999)]
    public int? NextSerial { get; set; }

    [Display(Name = "跳过的号用在哪里"), StringLength(SkippedNumbers.ReasonMaxLength)]
    public string? Reason { get; set; }

    public ChangeNumberSeries.Command ToCommand(long bureauId, int year, NumberedKind kind) =>
        new(bureauId, year, kind, Code!, NextSerial!.Value, Reason);
}
