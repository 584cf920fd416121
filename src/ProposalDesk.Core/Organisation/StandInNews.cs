using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>Records what became of a stand-in and tells both people and the Director.</summary>
internal static class StandInNews
{
    /// <param name="what">E.g. 提出.</param>
    /// <param name="then">What follows from it, as a sentence.</param>
    public static void RecordAndTell(this DeskContext db, StandIn standIn, string key, string what, string then, Roster roster,
        Actor actor) => db.RecordAndTell(
        actor,
        roster,
        [standIn.ForUserId, standIn.ByUserId],
        FormattableString.Invariant($"stand-in:{standIn.Id}:{key}"),
        $"代理人：{what}",
        $"{what}：{roster.NameOf(standIn.ForUserId)}由{roster.NameOf(standIn.ByUserId)}代理，{standIn.From.InWords()}至"
            + $"{standIn.Until.InWords()}。{then}",
        "/account/stand-ins");
}
