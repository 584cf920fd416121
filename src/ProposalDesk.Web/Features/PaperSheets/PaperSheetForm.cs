using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;

namespace ProposalDesk.Web.Features.PaperSheets;

/// <summary>A paper sheet as the clerk copies it.</summary>
public sealed class PaperSheetForm
{
    public long Version { get; set; }

    [Display(Name = "对答复的评价")]
    public FeedbackRating? Rating { get; set; }

    [Display(Name = "意见和建议"), StringLength(FeedbackAnswer.CommentMaxLength, ErrorMessage = "意见最多{1}个字。"), DataType(DataType.MultilineText)]
    public string? Comment { get; set; }

    [Display(Name = "签名日期")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "扫描件")]
    public IFormFile? Scan { get; set; }

    public async Task<EnterPaperSheet.Command> ToCommandAsync(long proposalId, long sheetId, CancellationToken ct) =>
        new(proposalId, sheetId, Rating, Comment, SignedOn, await ReadAsync(ct), Version);

    private async Task<UploadedFile?> ReadAsync(CancellationToken ct)
    {
        if (Scan is null)
        {
            return null;
        }

        using var content = new MemoryStream();
        await Scan.CopyToAsync(content, ct);

        return new UploadedFile(Scan.FileName, content.ToArray());
    }
}
