using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Opinion;

public sealed class OpinionForm
{
    public long Version { get; set; }

    public long AssignmentId { get; set; }

    [Display(Name = "科室意见"), StringLength(Reply.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Opinion { get; set; }

    [BindNever]
    public OpinionPage Page { get; set; } = null!;
}
