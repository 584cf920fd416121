using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Implementation;

/// <summary>Whether one answered item has been carried out.</summary>
public sealed class ImplementationForm
{
    public long Version { get; set; }

    [Display(Name = "哪一条意见建议")]
    public long? ItemId { get; set; }

    [Display(Name = "落实情况")]
    public bool? IsImplemented { get; set; }

    [Display(Name = "落实或核查的日期")]
    public DateOnly? MarkedOn { get; set; }

    [Display(Name = "情况说明"), StringLength(SuggestionItem.NoteMaxLength), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    [BindNever, ValidateNever]
    public ImplementationPage Page { get; set; } = null!;
}
