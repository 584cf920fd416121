using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Documents;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Settlement;

/// <summary>What became of one promise.</summary>
public sealed class SettlementForm
{
    public long Version { get; set; }

    [Display(Name = "哪一项承诺")]
    public long? CommitmentId { get; set; }

    [Display(Name = "落实情况")]
    public bool? IsKept { get; set; }

    [Display(Name = "办到或告知的日期")]
    public DateOnly? SettledOn { get; set; }

    [Display(Name = "情况说明"), StringLength(Commitment.NoteMaxLength), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    [Display(Name = "怎样告知的"), StringLength(200)]
    public string? Told { get; set; }

    [Display(Name = "凭据")]
    public IFormFile? Evidence { get; set; }

    [BindNever, ValidateNever]
    public SettlementPage Page { get; set; } = null!;

    public async Task<SettleCommitment.Command> ToCommandAsync(long id, CancellationToken ct)
    {
        UploadedFile? evidence = Evidence is { FileName.Length: > 0 } file ? await file.ReadAsync(ct) : null;

        return new(id, CommitmentId, IsKept
            ?? throw new Core.RuleViolationException("kept-missing", "请选择已经落实还是不能落实。", "IsKept"), SettledOn, Note, Told, evidence, Version);
    }
}
