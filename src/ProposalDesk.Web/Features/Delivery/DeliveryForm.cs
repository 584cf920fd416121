using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Delivery;

/// <summary>送达 of one letter: a row for every recipient, in the order of the letter.</summary>
public sealed class DeliveryForm
{
    public long Version { get; set; }

    public List<Row> Deliveries { get; set; } = [];

    /// <summary>For the rows that were ticked and have no mode of their own.</summary>
    [Display(Name = "送达方式")]
    public DeliveryMode? ModeForAll { get; set; }

    /// <summary>For the rows that were ticked and have no day of their own.</summary>
    [Display(Name = "送达日期")]
    public DateOnly? SentOnForAll { get; set; }

    /// <summary>True on the second page, where what will be recorded has been shown.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Back from the second page, with everything as it was filled in.</summary>
    public bool IsBack { get; set; }

    /// <summary>Rows of earlier deliveries come back without a tick.</summary>
    public sealed class Row
    {
        public int Order { get; set; }

        [Display(Name = "已送达")]
        public bool IsSent { get; set; }

        [Display(Name = "送达方式")]
        public DeliveryMode? Mode { get; set; }

        [Display(Name = "送达日期")]
        public DateOnly? SentOn { get; set; }

        [Display(Name = "签收人或邮件号"), StringLength(200, ErrorMessage = "签收人或邮件号最多{1}个字。")]
        public string? Evidence { get; set; }

        public IFormFile? File { get; set; }

        public bool IsTouched =>
            IsSent || Mode is not null || SentOn is not null || !string.IsNullOrWhiteSpace(Evidence) || File is not null;
    }

    /// <summary>Gives the rows that were ticked what was chosen for all of them.</summary>
    /// <exception cref="RuleViolationException">not-ticked: something was filled in for a recipient who is not ticked.</exception>
    public void Spread()
    {
        if (Deliveries.FindIndex(d => d is { IsSent: false, IsTouched: true }) is >= 0 and var index)
        {
            throw new RuleViolationException("not-ticked", "这一行填写了送达情况，没有勾选收件人：送到了请勾选，没有送到请清空。", $"Deliveries[{index}].IsSent");
        }

        foreach (var row in Deliveries.Where(d => d.IsSent))
        {
            (row.Mode, row.SentOn) = (row.Mode ?? ModeForAll, row.SentOn ?? SentOnForAll);
        }
    }

    public async Task<SendReply.Command> ToCommandAsync(long proposalId, CancellationToken ct)
    {
        var handed = new List<SendReply.Handed>();
        foreach (var row in Deliveries.Where(d => d.IsSent))
        {
            handed.Add(new SendReply.Handed(row.Order, row.Mode, row.SentOn, row.Evidence, await ReadAsync(row.File, ct)));
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
