using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.YearLimits;

/// <summary>Limits and warning windows of a year, looked at before they are saved.</summary>
public sealed class YearLimitsForm
{
    public long Version { get; set; }

    /// <summary>By <see cref="YearLimit.Name"/>.</summary>
    public Dictionary<string, int?> Limits { get; set; } = [];

    [Display(Name = "征询意见表发给")]
    public bool SheetToFirstProposerOnly { get; set; }

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

    public string Typed => string.Create(CultureInfo.InvariantCulture,
        $"{SheetToFirstProposerOnly}|{string.Join('|', YearLimit.All.Select(l => Limits.GetValueOrDefault(l.Name)))}");

    public static IReadOnlyList<SelectListItem> SheetChoices { get; } = [new("每位提出人", "False"), new("只发第一提案人、领衔代表", "True")];

    /// <summary>A limit for each that there is, whatever was sent.</summary>
    public void FillUp() => Limits = YearLimit.All.ToDictionary(l => l.Name, l => Limits.GetValueOrDefault(l.Name));

    public ChangeYearLimits.Command ToCommand(long bureauId, int year) =>
        new(bureauId, year, Limits, SheetToFirstProposerOnly, Reason, Version);
}
