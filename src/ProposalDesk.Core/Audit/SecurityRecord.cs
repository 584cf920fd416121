using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Audit;

/// <summary>Writes lines of the security log.</summary>
public static class SecurityRecord
{
    /// <summary>Saved with the change it tells of.</summary>
    public static void RecordSecurity(
        this DeskContext db, Actor actor, SecurityEventKind kind, string sentence, string about = "") =>
        db.RecordSecurity(kind, actor.UserId, actor.Name, actor.Caller ?? Caller.Nobody(TimeProvider.System), sentence, about);

    /// <summary>The same for somebody who is not signed in yet, or no more.</summary>
    public static void RecordSecurity(
        this DeskContext db, SecurityEventKind kind, long userId, string name, Caller caller, string sentence, string about = "") =>
        db.SecurityEvents.Add(new()
        {
            At = caller.At,
            Kind = kind,
            UserId = userId,
            Name = Short(name, SecurityEvent.NameMaxLength),
            Address = caller.Address,
            Device = caller.Device,
            About = Short(about, SecurityEvent.AboutMaxLength),
            Text = Short(sentence, SecurityEvent.TextMaxLength),
        });

    /// <summary>By itself: a look, and a wrong attempt, change nothing with which they could be saved.</summary>
    public static async Task RecordAtOnceAsync(
        this DeskContext db, Actor actor, SecurityEventKind kind, string sentence, string about, CancellationToken ct)
    {
        db.RecordSecurity(actor, kind, sentence, about);
        await db.SaveChangesAsync(ct);
    }

    private static string Short(string text, int most) =>
        Characters.Count(text) <= most ? text : Characters.First(text, most - 1) + "…";
}
