using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Proposals;

/// <summary>Whoever worked on an extension learns that it fell away; written in the transaction in which it does.</summary>
public static class LapsedExtensions
{
    /// <param name="actor">Whose step let them fall away; is not told.</param>
    public static async Task TellLapsedAsync(
        this DeskContext db, Proposal proposal, IReadOnlyList<ExtensionRequest> lapsed, Actor actor, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        foreach (var request in lapsed)
        {
            var people = roster.With(DeskRole.Clerk).Concat(Deciders(proposal, request, roster)).Select(p => p.UserId);
            var what = $"{proposal.NumberInWords}《{proposal.Title}》{proposal.WhyLapsed(request)}。";
            foreach (var userId in people.Concat(roster.Find(proposal.HandlerId) is { } handler ? [handler.UserId] : []).Distinct()
                .Where(id => id != actor.UserId))
            {
                db.Outbox.Add(OutboxMessage.InApp(
                    CaseBook.KeyOf(CaseNews.ExtensionLapsed, $"{request.Id}:{userId}"),
                    userId,
                    proposal.Id,
                    what,
                    new OutsideWords($"{proposal.NumberInWords}：延期申请已失效", $"{proposal.NumberInWords}《{proposal.Title}》", "延期申请已失效。"),
                    actor.Now));
            }
        }
    }

    /// <summary>The leaders of whom one decides on the request.</summary>
    public static IEnumerable<Capacity> Deciders(Proposal proposal, ExtensionRequest request, Roster roster) =>
        WorkHolder.PeopleOf(
            (request.IsAfterCompletion ? WorkHolder.Director : WorkHolder.Deciding(proposal.SupervisingDeputyId, roster)).Key, roster);
}
