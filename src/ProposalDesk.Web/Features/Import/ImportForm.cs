using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Import;

/// <summary>A file or pasted text, and what is asked once for all of its cases.</summary>
public sealed class ImportForm
{
    [Display(Name = "文件")]
    public IFormFile? File { get; set; }

    [Display(Name = "或者把文字粘贴在这里"), DataType(DataType.MultilineText)]
    public string? PastedText { get; set; }

    [Display(Name = "类别")]
    public ProposalKind Kind { get; set; }

    [Display(Name = "届次")]
    public long? SessionId { get; set; }

    [StringLength(Session.NameMaxLength), Display(Name = "新届次名称")]
    public string? NewSessionName { get; set; }

    [Range(SessionBook.FirstYear, SessionBook.LastYear), Display(Name = "办理年度")]
    public int? Year { get; set; }

    [Required, Display(Name = "交办日期")]
    public DateOnly? ReferredOn { get; set; }

    [StringLength(60), Display(Name = "交办文件")]
    public string? ReferralNotice { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Sessions { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<WaitingBatch> Waiting { get; set; } = [];

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. Enum.GetValues<ProposalKind>().Select(k => new SelectListItem(k.Label(), k.ToString()))];

    public async Task<StartImport.Command> ToCommandAsync(CancellationToken ct)
    {
        var session = new SessionChoice(string.IsNullOrWhiteSpace(NewSessionName) ? SessionId : null, NewSessionName, Year);
        if (File is null)
        {
            return new(null, default, PastedText, Kind, session, ReferredOn, ReferralNotice);
        }

        // Of a file that is too large one byte more than the limit is enough to say so.
        await using var stream = File.OpenReadStream();
        var content = new byte[Math.Min(File.Length, Core.Intake.Reading.ProposalFileReader.MaxBytes + 1)];
        await stream.ReadExactlyAsync(content, ct);

        return new(File.FileName, content, null, Kind, session, ReferredOn, ReferralNotice);
    }

    public sealed record WaitingBatch(
        Guid PublicId, string FileName, string SessionName, DateTime CreatedAt, string CreatedBy, string? ReviewedBy, DateTime? ReviewedAt);
}
