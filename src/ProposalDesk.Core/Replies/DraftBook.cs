using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// Takes up the draft of a case alone, with the little that says who may write in it: one statement, however much the
/// case holds. A second one asks who is there, only where it is not plain that the person may.
/// </summary>
public sealed class DraftBook(DeskContext db, TimeProvider system)
{
    /// <param name="itemOrders">Items written about.</param>
    /// <param name="pointIds">Points of earlier returns said to be dealt with.</param>
    /// <returns>Null where no draft is begun, or where it is not this person's to write now.</returns>
    public async Task<OpenedDraft?> OpenAsync(
        long proposalId, IReadOnlyCollection<int> itemOrders, IReadOnlyCollection<long> pointIds, Actor actor, CancellationToken ct)
    {
        var since = system.GetUtcNow().UtcDateTime - DraftPresence.Fades;
        var self = actor.UserId;
        var found = await (
            from draft in db.ReplyDrafts
            join reply in db.Replies on draft.ReplyId equals reply.Id
            join proposal in db.Proposals on reply.ProposalId equals proposal.Id
            where proposal.Id == proposalId && reply.Status == ReplyStatus.Draft
            orderby draft.Id
            select new
            {
                Draft = draft,
                proposal.Status,
                proposal.HandlerId,
                proposal.LeadSectionId,
                proposal.SupervisingDeputyId,
                KnownItems = proposal.Items.Count(i => itemOrders.Contains(i.Order)),
                OpenPoints = reply.Points.Count(p => p.DoneAt == null && pointIds.Contains(p.Id)),
                Others = db.DraftPresences.Where(p => p.ReplyId == reply.Id && p.UserId != self && p.SeenAt >= since)
                    .OrderByDescending(p => p.SeenAt).ToList(),
            }).AsSingleQuery().FirstOrDefaultAsync(ct);

        // Whether a draft that stands may be written in follows from the status alone.
        if (found is null || !actor.IsStaff
            || !ProposalWorkflow.From(found.Status).Any(r => r is { Step: ProposalStep.DraftReply, By: Relation.NamedHandler }))
        {
            return null;
        }

        var capacity = actor.Self.UserId == found.HandlerId || actor.Self.IsHeadOf(found.LeadSectionId)
            ? actor.Self
            : await WriterAmongAsync(actor, found.HandlerId, found.LeadSectionId, found.SupervisingDeputyId, ct);

        return capacity is null ? null : new OpenedDraft(found.Draft, capacity, found.KnownItems, found.OpenPoints, found.Others);
    }

    // Somebody who heads the section while it has no head, or who stands in for whoever writes.
    private async Task<Capacity?> WriterAmongAsync(Actor actor, long? handlerId, long? sectionId, long? deputyId, CancellationToken ct)
    {
        var heading = (await Roster.LoadAsync(db, ct)).HeadingFor(sectionId ?? 0, deputyId).Select(h => h.UserId).ToHashSet();

        return actor.Capacities.FirstOrDefault(h => h.UserId == handlerId || (sectionId is not null && heading.Contains(h.UserId)));
    }
}
