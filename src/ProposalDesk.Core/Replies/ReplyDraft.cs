using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// The text of a letter while it is written: an aggregate of its own with its own version, so that saving it every few
/// seconds touches nothing else of the case. Handing the letter to review takes the text into the letter.
/// </summary>
public sealed class ReplyDraft
{
    private ReplyDraft()
    {
    }

    public long Id { get; private set; }

    public long ReplyId { get; private set; }

    /// <summary><see cref="ReplyContent"/> as JSON.</summary>
    public string ContentJson { get; private set; } = "";

    /// <summary>Whoever changed its text, not whoever began it.</summary>
    public Drafters Drafters { get; private set; } = Drafters.None;

    public long SavedById { get; private set; }

    public string SavedBy { get; private set; } = "";

    public DateTime SavedAt { get; private set; }

    /// <summary>How many versions of the letter are kept; the next one gets the next number.</summary>
    public int VersionCount { get; private set; }

    /// <summary>Concurrency token: two people in one draft, or a draft handed on while somebody writes.</summary>
    public long Version { get; private set; }

    public ReplyContent Content => ReplyContentJson.Read(ContentJson);

    /// <param name="content">What stands there before anybody has written: fixed sentences, or the text of a void letter.</param>
    internal static ReplyDraft Begin(ReplyContent content, Drafters drafters, Actor actor)
    {
        var draft = new ReplyDraft { Drafters = drafters };
        draft.Write(ReplyContentJson.Write(content.Tidied()), actor);

        return draft;
    }

    /// <param name="capacity">The capacity in which the person writes.</param>
    /// <param name="keepEarlier">True where the text replaced was another's or from a conflict: it stays a version.</param>
    /// <returns>The version that is kept of the text replaced; null where none is.</returns>
    internal ReplyVersion? Save(ReplyContent content, Capacity capacity, Actor actor, bool keepEarlier)
    {
        // Another hand takes the draft up: what the first one wrote stays a version of its own.
        var kept = keepEarlier || actor.UserId != SavedById ? Keep(isSubmitted: false, SavedById, SavedBy, SavedAt) : null;
        var before = ContentJson;
        Write(ReplyContentJson.Write(content.Over(Content)), actor);
        if (ContentJson != before)
        {
            Drafters = Drafters.With(capacity, actor);
        }

        return kept;
    }

    /// <summary>The text as it stands, to be read later.</summary>
    internal ReplyVersion Keep(bool isSubmitted, long byId, string by, DateTime at) => new()
    {
        ReplyId = ReplyId,
        Number = ++VersionCount,
        SavedAt = at,
        SavedById = byId,
        SavedBy = by,
        ContentJson = ContentJson,
        Drafters = Drafters,
        IsSubmitted = isSubmitted,
    };

    /// <summary>A point of an earlier return is dealt with.</summary>
    internal void TickOff(ReturnPoint point, Capacity capacity, Actor actor)
    {
        (point.DoneAt, point.DoneBy) = (actor.Now, actor.NameUnder(capacity));
        Version++;
    }

    /// <summary>The letter goes on or falls away: whoever still writes in an open window finds that it has.</summary>
    internal void LayDown() => Version++;

    private void Write(string contentJson, Actor actor)
    {
        (ContentJson, SavedById, SavedBy, SavedAt) = (contentJson, actor.UserId, actor.Name, actor.Now);
        Version++;
    }
}
