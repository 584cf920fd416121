using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Replies;

/// <summary>送达 (domain.md §3.8).</summary>
public sealed partial class Reply
{
    /// <summary>True once every addressee has it; copies may follow.</summary>
    public bool HasReachedAllAddressees => _deliveries.Where(d => d.IsAddressee).All(d => d.SentOn is not null);

    /// <summary>The day it had gone to every addressee.</summary>
    public DateOnly? ReachedAllOn => HasReachedAllAddressees ? _deliveries.Where(d => d.IsAddressee).Max(d => d.SentOn) : null;

    /// <summary>Called when the typesetter has stored the PDF; from then on sending is offered.</summary>
    public void AttachLetter(long fileId) => LetterFileId ??= fileId;

    internal void AddDeliveries(IEnumerable<Delivery> deliveries) => _deliveries.AddRange(deliveries);

    internal void RecordDelivery(DeliveryEntry entry, Actor actor)
    {
        var delivery = _deliveries.FirstOrDefault(d => d.Order == entry.Order)
            ?? throw new RuleViolationException("no-such-recipient", "没有这个送达对象，请刷新页面查看。");
        var field = $"Deliveries[{delivery.Order - 1}].SentOn";
        if (delivery.SentOn is not null)
        {
            throw new RuleViolationException("already-sent", $"{delivery.Name}的送达已经登记过，登记后不能更改。", field);
        }

        if (entry.SentOn > actor.Today || entry.SentOn < SignedOn)
        {
            throw new RuleViolationException("sent-on", $"送达日期应在签发日期和今天之间（{delivery.Name}）。", field);
        }

        delivery.Record(entry.Mode, entry.SentOn, entry.Evidence, entry.EvidenceFileId);
        Version++;
    }

    internal void MarkSent()
    {
        Status = ReplyWorkflow.Next(Status, ReplyStep.Send);
        Version++;
    }
}
