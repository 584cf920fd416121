using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ProposalDesk.Web.Features.Moving;

/// <summary>What will move, title by title, before it does.</summary>
public sealed record MovingPage(MovingForm Form, IReadOnlyList<SelectListItem> Sections, IReadOnlyList<MovingPage.Row> Rows)
{
    [Display(Name = "改由哪个科室承办")]
    public long? SectionId => Form.SectionId;

    [Display(Name = "原因"), DataType(DataType.MultilineText)]
    public string? Reason => Form.Reason;

    public IReadOnlyList<Row> Moving => [.. Rows.Where(r => r.WhyNot is null)];

    public IReadOnlyList<Row> Staying => [.. Rows.Where(r => r.WhyNot is not null)];

    public string Cases => string.Join(',', Moving.Select(r => r.ProposalId));

    /// <param name="Holder">现在在谁手里.</param>
    /// <param name="WhyNot">Why it stays where it is; null where it moves.</param>
    public sealed record Row(long ProposalId, string Number, string Title, string? Section, string? Handler, string Holder, string? WhyNot);
}
