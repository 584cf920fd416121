using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Delivery;

/// <summary>送达 of one letter: a row for every recipient, in the order of the letter.</summary>
public sealed class DeliveryForm
{
    public long Version { get; set; }

    public List<Row> Deliveries { get; set; } = [];

    /// <summary>Rows of earlier deliveries come back without a tick.</summary>
    public sealed class Row
    {
        public int Order { get; set; }

        [Display(Name = "已送达")]
        public bool IsSent { get; set; }

        public DeliveryMode Mode { get; set; }

        [Display(Name = "送达日期")]
        public DateOnly? SentOn { get; set; }

        [Display(Name = "签收人或邮件号"), StringLength(200, ErrorMessage = "签收人或邮件号最多{1}个字。")]
        public string? Evidence { get; set; }

        public IFormFile? File { get; set; }
    }

    public async Task<SendReply.Command> ToCommandAsync(long proposalId, DateOnly today, CancellationToken ct)
    {
        var handed = new List<SendReply.Handed>();
        foreach (var row in Deliveries.Where(d => d.IsSent))
        {
            handed.Add(new SendReply.Handed(row.Order, row.Mode, row.SentOn ?? today, row.Evidence, await ReadAsync(row.File, ct)));
        }

        return new SendReply.Command(proposalId, handed, Version);
    }

    private static async Task<UploadedFile?> ReadAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            return null;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);

        return new UploadedFile(file.FileName, content.ToArray());
    }
}
