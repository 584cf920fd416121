using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.YearReviews;

/// <summary>审核环节 of a year, a row for each kind and role.</summary>
public sealed class YearReviewsForm
{
    public long Version { get; set; }

    public List<Row> Rows { get; set; } = [];

    [BindNever, ValidateNever]
    public int Year { get; set; }

    public static IReadOnlyList<SelectListItem> Steps { get; } = [.. ReviewRoute.Choices
        .Select(s => new SelectListItem(s.Label(), s.ToString()))];

    public ChangeYearReviews.Command ToCommand(long bureauId, int year) => new(
        bureauId, year, [.. Rows.Select(r =>
            new ChangeYearReviews.Entry(r.Role, r.Kind, [.. new[] { r.First, r.Second, r.Third }.OfType<ReviewStepKind>()]))], Version);

    public sealed class Row
    {
        public ProposalKind Kind { get; set; }

        public HandlingRole Role { get; set; }

        [Display(Name = "第一步")]
        public ReviewStepKind? First { get; set; }

        [Display(Name = "第二步")]
        public ReviewStepKind? Second { get; set; }

        [Display(Name = "第三步")]
        public ReviewStepKind? Third { get; set; }

        public static Row Of(HandlingYear year, ProposalKind kind, HandlingRole role)
        {
            ReviewStepKind?[] steps = [.. year.StepsBeforeSignature(role, kind).Cast<ReviewStepKind?>(), null, null, null];

            return new Row { Kind = kind, Role = role, First = steps[0], Second = steps[1], Third = steps[2] };
        }
    }
}
