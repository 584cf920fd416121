using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Audit;

/// <summary>
/// Writes what was changed in accounts, sections and settings, in the transaction that changes it; what
/// a person changed stands in the security log too, with where it came from.
/// </summary>
internal static class AdministrationRecord
{
    public static void Record(this DeskContext db, Actor actor, string sentence)
    {
        db.AdministrationEvents
            .Add(new AdministrationEvent { At = actor.Now, ActorId = actor.UserId, ActorName = actor.Name, Text = sentence });
        if (actor.Name != Actor.DeskName)
        {
            db.RecordSecurity(actor, SecurityEventKind.Administration, sentence);
        }
    }
}
