using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.YearDates;

/// <summary>The yearly dates of a year, looked at before they are saved.</summary>
public sealed class YearDatesForm
{
    public long Version { get; set; }

    public Dictionary<StatutoryKind, Row> Dates { get; set; } = [];

    [Display(Name = "年度办结日期"), Required(ErrorMessage = "请填写年度办结日期。")]
    public DateOnly? CompletionDueOn { get; set; }

    [Display(Name = "修改的理由或依据"), StringLength(HandlingYear.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    /// <summary>save once the moves were seen.</summary>
    public string? Do { get; set; }

    /// <summary>What was on the form when its moves were shown.</summary>
    public string? Seen { get; set; }

    [BindNever, ValidateNever]
    public int Year { get; set; }

    /// <summary>Which open deadlines move; null before they were looked at.</summary>
    [BindNever, ValidateNever]
    public ShiftedDeadlines? Shifts { get; set; }

    /// <summary>The button to save counts only for what was looked at.</summary>
    public bool IsConfirmed => Do == "save" && Seen == Typed;

    public string Typed => string.Create(CultureInfo.InvariantCulture, $"{CompletionDueOn:O}|"
        + $"{string.Join('|', Dates.OrderBy(d => d.Key).Select(d => $"{d.Value.DueOn:O};{d.Value.Recipients?.Trim()}"))}");

    public ChangeYearlyDates.Command ToCommand(long bureauId, int year) => new(
        bureauId, year, CompletionDueOn,
        [.. Dates.OrderBy(d => d.Key).Select(d => new YearlyDateEntry(d.Key, d.Value.DueOn, d.Value.Recipients))], Reason, Version);

    public sealed class Row
    {
        [Display(Name = "报送时限")]
        public DateOnly? DueOn { get; set; }

        [Display(Name = "报送对象"), StringLength(StatutoryDeadline.RecipientsMaxLength)]
        public string? Recipients { get; set; }
    }
}
