using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Submissions;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Submissions;

/// <summary>What the clerk writes down about handing a document in.</summary>
public sealed class SubmissionForm
{
    [Display(Name = "报送对象"), Required(ErrorMessage = "请选择报送对象。")]
    public string? Recipient { get; set; }

    [Display(Name = "报送日期"), Required(ErrorMessage = "请填写报送日期。")]
    public DateOnly? SubmittedOn { get; set; }

    [Display(Name = "报送凭据"), Required(ErrorMessage = "请写明报送凭据，例如签收人或收文号。"), StringLength(Submission.EvidenceMaxLength)]
    public string? Evidence { get; set; }

    [Display(Name = "签发件")]
    public IFormFile? Document { get; set; }

    [Display(Name = "回执")]
    public IFormFile? EvidenceFile { get; set; }

    [Display(Name = "确认这一天无误，登记为迟报")]
    public bool IsLateConfirmed { get; set; }

    public async Task<SubmitReport.Command> ToCommandAsync(long bureauId, int year, StatutoryKind kind, CancellationToken ct) => new(
        bureauId,
        year,
        kind,
        new(Recipient, SubmittedOn, Evidence, IsLateConfirmed),
        Document: Document is null ? null : await Document.ReadAsync(ct),
        EvidenceFile: EvidenceFile is null ? null : await EvidenceFile.ReadAsync(ct));
}
