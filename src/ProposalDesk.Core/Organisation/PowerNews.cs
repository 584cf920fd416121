using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Core.Organisation;

/// <summary>
/// Who is told when somebody gets or loses power over others (domain.md §1, Separation of powers): at once, in the
/// transaction that does it, those concerned and the Director, and on record.
/// </summary>
internal static class PowerNews
{
    private static readonly HashSet<DeskRole> _powerful = [DeskRole.Clerk, DeskRole.SectionHead, DeskRole.DeputyDirector, DeskRole.Director,
        DeskRole.Administrator, DeskRole.Auditor];

    /// <summary>True with a role that decides, signs, sees all cases or gives roles.</summary>
    public static bool HavePower(this IEnumerable<DeskRole> roles) => roles.Any(_powerful.Contains);

    /// <summary>On record in any case; told where power is given, taken or turned aside.</summary>
    public static void RecordPower(
        this DeskContext db, Actor actor, Roster roster, DeskUser user, bool isTold, string key, string subject, string sentence)
    {
        if (isTold)
        {
            db.RecordAndTell(actor, roster, [user.Id], key, subject, sentence);
        }
        else
        {
            db.Record(actor, sentence);
        }
    }

    /// <param name="roster">As it was before: whoever has just been made a leader does not watch over it.</param>
    /// <param name="concerned">Told in any case, unless it is the person who just did it.</param>
    /// <param name="key">Names the act, e.g. roles:7:stamp.</param>
    /// <param name="sentence">In full, with who did it; also what the record says.</param>
    /// <param name="place">Where it leads inside the application.</param>
    public static void RecordAndTell(
        this DeskContext db, Actor actor, Roster roster, IReadOnlyCollection<long> concerned, string key, string subject, string sentence,
        string? place = null)
    {
        db.Record(actor, sentence);
        db.TellOfPower(actor, roster, concerned, key, subject, $"{actor.Name}{sentence}", place);
    }

    /// <summary>The same without a line in the record.</summary>
    public static void TellOfPower(
        this DeskContext db, Actor actor, Roster roster, IReadOnlyCollection<long> concerned, string key, string subject, string sentence,
        string? place = null)
    {
        foreach (var userId in concerned.Concat(Watching(roster, concerned, actor)).Where(id => id != actor.UserId).Distinct())
        {
            db.Outbox.Add(OutboxMessage.InApp(
                $"power:{key}:{userId}", userId, null, sentence, new OutsideWords(subject, sentence), actor.Now,
                places: place is null ? null : [place]));
        }
    }

    // The Director; without one, or where the Director acts, the other leaders. Where a Director is concerned, all the other
    // leaders: whoever was made a second Director a moment ago is not the only one to hear what becomes of the first.
    private static List<long> Watching(Roster roster, IReadOnlyCollection<long> concerned, Actor actor)
    {
        if (concerned.Any(id => roster.Find(id)?.Is(DeskRole.Director) == true))
        {
            return [.. roster.People.Where(p => p.IsLeader && p.UserId != actor.UserId && !concerned.Contains(p.UserId))
                .Select(p => p.UserId)];
        }

        foreach (var role in (DeskRole[])[DeskRole.Director, DeskRole.DeputyDirector, DeskRole.SectionHead])
        {
            var others = roster.With(role).Select(p => p.UserId).Where(id => id != actor.UserId && !concerned.Contains(id)).ToList();
            if (others.Count > 0)
            {
                return others;
            }
        }

        return [];
    }
}
