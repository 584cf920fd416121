using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Replies;

/// <summary>送达 (domain.md §3.8).</summary>
public sealed partial class Reply
{
    /// <summary>True once every addressee has it; copies may follow.</summary>
    public bool HasReachedAllAddressees => DeliveriesInForce.Where(d => d.IsAddressee).All(d => d.SentOn is not null);

    /// <summary>The day it had gone to every addressee.</summary>
    public DateOnly? ReachedAllOn => HasReachedAllAddressees ? DeliveriesInForce.Where(d => d.IsAddressee).Max(d => d.SentOn) : null;

    /// <summary>True where a record was struck out and not yet entered anew.</summary>
    public bool HasDeliveryToEnterAnew => DeliveriesInForce.Any(d => d is { Replaces: not null, SentOn: null });

    private IEnumerable<Delivery> DeliveriesInForce => _deliveries.Where(d => d.Counts);

    public bool HasReached(int proposerOrder) => ReachedOn(proposerOrder) is not null;

    /// <summary>The day one proposer got it.</summary>
    public DateOnly? ReachedOn(int proposerOrder) => DeliveriesInForce.FirstOrDefault(d => d.ProposerOrder == proposerOrder)?.SentOn;

    /// <summary>Called when the typesetter has stored the PDF; from then on sending is offered.</summary>
    public void AttachLetter(long fileId) => LetterFileId ??= fileId;

    internal void PutInOrder()
    {
        _answers.Sort((a, b) => a.Id.CompareTo(b.Id));
        _versions.Sort((a, b) => a.Id.CompareTo(b.Id));
        _steps.Sort((a, b) => a.Id.CompareTo(b.Id));
        _points.Sort((a, b) => a.Id.CompareTo(b.Id));
        _deliveries.Sort((a, b) => a.Order.CompareTo(b.Order));
        _commitments.Sort((a, b) => a.Id.CompareTo(b.Id));
    }

    internal void AddDeliveries(IEnumerable<Delivery> deliveries) => _deliveries.AddRange(deliveries);

    internal void RecordDelivery(DeliveryEntry entry, Actor actor)
    {
        var delivery = _deliveries.FirstOrDefault(d => d.Order == entry.Order)
            ?? throw new RuleViolationException("no-such-recipient", "没有这个收件人，请刷新页面查看。");
        var field = $"Deliveries[{delivery.Order - 1}].SentOn";
        if (delivery.SentOn is not null)
        {
            throw new RuleViolationException("already-sent", $"{delivery.Name}的送达已经登记过；登记错了，请先写明原因划去，再重新登记。", field);
        }

        if (entry.SentOn > actor.Today || entry.SentOn < SignedOn)
        {
            throw new RuleViolationException("sent-on", $"送达日期应在签发日期和今天之间（{delivery.Name}）。", field);
        }

        delivery.Record(entry.Mode, entry.SentOn, entry.Evidence, entry.EvidenceFileId);
        Version++;
    }

    internal Delivery RecordedDelivery(int order) =>
        _deliveries.FirstOrDefault(d => d.Order == order && d is { Counts: true, SentOn: not null })
        ?? throw new RuleViolationException("no-such-delivery", "这条送达记录已经划去，或者还没有登记，请刷新页面查看。");

    /// <summary>A wrong record stays to be read and no longer counts; a new row waits for the right one.</summary>
    internal void StrikeOut(Delivery delivery, string reason, Actor actor)
    {
        delivery.StrikeOut(reason, actor);
        _deliveries.Add(new Delivery
        {
            Order = _deliveries.Max(d => d.Order) + 1,
            Recipient = delivery.Recipient,
            Name = delivery.Name,
            ProposerOrder = delivery.ProposerOrder,
            Replaces = delivery.Order,
        });
        Version++;
    }

    internal void TakeBack()
    {
        Status = ReplyWorkflow.Next(Status, ReplyStep.TakeBack);
        Version++;
    }

    internal void MarkSent()
    {
        Status = ReplyWorkflow.Next(Status, ReplyStep.Send);
        Version++;
    }
}
