using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Demonstration;

namespace ProposalDesk.Web.Features.Demonstration;

/// <summary>Where time goes to, or where the demonstration begins again.</summary>
public sealed class DemonstrationForm
{
    [Display(Name = "日期")]
    public DateOnly? To { get; set; }

    /// <summary>Instead of a date: so many days on.</summary>
    public int? Days { get; set; }

    [Display(Name = "从哪里开始")]
    public DemonstrationStart? Start { get; set; }
}
