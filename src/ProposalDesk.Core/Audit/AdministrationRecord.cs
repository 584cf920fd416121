using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Audit;

/// <summary>Writes what was changed in accounts, sections and settings, in the transaction that changes it.</summary>
internal static class AdministrationRecord
{
    public static void Record(this DeskContext db, Actor actor, string sentence) =>
        db.AdministrationEvents
            .Add(new AdministrationEvent { At = actor.Now, ActorId = actor.UserId, ActorName = actor.Name, Text = sentence });
}
