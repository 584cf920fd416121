using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Web.Features.Calendar;

/// <summary>One day as it shall be.</summary>
public sealed class DayForm
{
    [Required, Display(Name = "日期")]
    public DateOnly? Day { get; set; }

    [Display(Name = "这一天")]
    public DayKind Kind { get; set; }

    [Display(Name = "节日或原因"), StringLength(ChangeCalendarDay.NameMaxLength)]
    public string? Name { get; set; }

    /// <summary>Fingerprint of the preview on the page.</summary>
    public string? Seen { get; set; }

    public string? Do { get; set; }

    [BindNever, ValidateNever]
    public CalendarPreview? Preview { get; set; }

    public bool IsSaving => Do == "save";

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("按平常：周一至周五上班，周末休息", nameof(DayKind.Plain)),
        new("休：放假", nameof(DayKind.Off)),
        new("班：周末调休上班", nameof(DayKind.Working)),
    ];

    public ChangeCalendarDay.Command ToCommand() => new(Day!.Value, Kind, Name, Seen);
}
