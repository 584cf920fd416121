using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.YearAnswerClasses;

/// <summary>答复类别 of a year, a row for each code.</summary>
public sealed class YearAnswerClassesForm
{
    public long Version { get; set; }

    public Dictionary<string, Row> Rows { get; set; } = [];

    [BindNever, ValidateNever]
    public int Year { get; set; }

    public ChangeYearAnswerClasses.Command ToCommand(long bureauId, int year) =>
        new(bureauId, year, [.. Rows.OrderBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => new AnswerClassEntry(r.Key, r.Value.Text, r.Value.NeedsCommitment))], Version);

    public sealed class Row
    {
        [Display(Name = "含义"), StringLength(AnswerClass.TextMaxLength)]
        public string? Text { get; set; }

        [Display(Name = "要有承诺事项")]
        public bool NeedsCommitment { get; set; }
    }
}
