using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.AskingAfter;

public sealed class AskingAfterForm
{
    public long Version { get; set; }

    [Display(Name = "催问日期")]
    public DateOnly? AskedOn { get; set; }

    [StringLength(200, ErrorMessage = "催问情况最多{1}个字。"), Display(Name = "催问情况"), DataType(DataType.MultilineText)]
    public string? How { get; set; }

    [BindNever, ValidateNever]
    public Proposal Proposal { get; set; } = null!;

    /// <summary>What was asked for and when, with the days on which it was asked after.</summary>
    public IEnumerable<string> Waiting() => Proposal.PendingTransfer is { } transfer
        ? Of($"{transfer.RequestedOn.InWords()}申请改办，建议由{transfer.ProposedUnit}办理", transfer.AskedAfterOn)
        : Proposal.PendingExtension is { SentOn: { } sent } extension
        ? Of($"{sent.InWords()}送出延期申请，申请延期到{extension.NewDueOn.InWords()}", extension.AskedAfterOn)
        : [];

    private static IEnumerable<string> Of(string request, List<DateOnly> asked) => asked.Select(d => $"{d.InWords()}催问过").Prepend(request);
}
