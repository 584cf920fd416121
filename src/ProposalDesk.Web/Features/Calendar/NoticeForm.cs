using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Administration;

namespace ProposalDesk.Web.Features.Calendar;

/// <summary>The pasted notice; seen first, saved then.</summary>
public sealed class NoticeForm
{
    [Display(Name = "年份"), Required, Range(CalendarBook.FirstYear, CalendarBook.LastYear)]
    public int? Year { get; set; }

    [Display(Name = "通知全文"), Required, DataType(DataType.MultilineText), StringLength(EnterHolidayNotice.TextMaxLength)]
    public string? Text { get; set; }

    [Display(Name = "疑点已核对")]
    public bool DoubtsAreChecked { get; set; }

    /// <summary>Fingerprint of the preview on the page.</summary>
    public string? Seen { get; set; }

    public string? Do { get; set; }

    [BindNever, ValidateNever]
    public CalendarPreview? Preview { get; set; }

    public bool IsSaving => Do == "save";

    public EnterHolidayNotice.Command ToCommand() => new(Year!.Value, Text!, Seen, DoubtsAreChecked);
}
