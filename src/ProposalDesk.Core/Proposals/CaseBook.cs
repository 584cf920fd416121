using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// How every use case takes up a case and puts it back: loaded whole, checked against the version the person saw, and
/// saved together with its deadlines and the message to whoever has it now, in one transaction.
/// </summary>
public sealed class CaseBook(DeskContext db, DeadlineBook deadlines)
{
    private readonly HashSet<(long UserId, long ProposalId)> _told = [];
    private HolderSeen? _before;

    /// <param name="version">The version on the form; null where the step cannot be stale (autosave, member's page).</param>
    /// <exception cref="RuleViolationException">changed-meanwhile: somebody was faster; says who and what.</exception>
    public async Task<Proposal> OpenAsync(long proposalId, long? version, CancellationToken ct)
    {
        var proposal = await db.WholeAsync(proposalId, ct);
        if (version is { } seen && seen != proposal.Version)
        {
            var last = await db.ProposalEvents.AsNoTracking().Where(e => e.ProposalId == proposalId).OrderByDescending(e => e.Id)
                .FirstAsync(ct);

            throw new RuleViolationException(
                "changed-meanwhile",
                $"您打开页面以后，{last.Who}在{last.At.InWords()}已经办理：{last.Text}。请查看最新情况后再办，您填写的内容仍保留在页面上。");
        }

        _before = HolderSeen.Of(proposal);

        return proposal;
    }

    /// <summary>Takes up a new case, so that saving tells its first holder.</summary>
    public void Add(Proposal proposal)
    {
        db.Proposals.Add(proposal);
        _before = null;
    }

    /// <summary>Derives the deadlines and what waits for whom, tells the new holder, saves everything.</summary>
    public async Task SaveAsync(Proposal proposal, Actor actor, CancellationToken ct)
    {
        proposal.SayWhatMoved(actor.Now);
        if (await deadlines.RefreshAsync(proposal, actor.Now, ct) is { Count: > 0 } lapsed)
        {
            await db.TellLapsedAsync(proposal, lapsed, actor, ct);
        }

        proposal.KeepWork(proposal.House ?? await Roster.LoadAsync(db, ct), actor.Now);

        if (proposal.Id != 0 && _before is not null && _before != HolderSeen.Of(proposal))
        {
            await TellHolderAsync(proposal, actor, ct);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (proposal.Id != 0 && problem.IsUniqueViolation())
        {
            // Two took the same step in the same instant: the second stumbles over the rows of the first before its version is looked at.
            throw new DbUpdateConcurrencyException(problem.Message, problem);
        }

        _before = HolderSeen.Of(proposal);
    }

    /// <summary>A message to one person about one case; its key says it only once.</summary>
    /// <param name="task">The one thing to do, as it stands in the subject of the mail: no names, no words of members.</param>
    /// <param name="text">In full, shown in the application only.</param>
    /// <param name="deadline">What it asks to be met, if anything.</param>
    public void Tell(long userId, Proposal proposal, CaseNews news, string task, string text, Actor actor, Deadline? deadline = null)
    {
        var message = OutboxMessage.InApp(
            KeyOf(news, $"{proposal.Id}:{proposal.Version}:{userId}"),
            userId,
            proposal.Id,
            Characters.Ended(text),
            new OutsideWords($"{proposal.NumberInWords}：{task}", $"{proposal.NumberInWords}《{proposal.Title}》", $"{task}。"),
            actor.Now);
        db.Outbox.Add(message);
        deadline?.AskIn(message);
        _told.Add((userId, proposal.Id));
    }

    /// <summary>Of a message: said once.</summary>
    /// <param name="of">What it is said of, and to whom.</param>
    internal static string KeyOf(CaseNews news, FormattableString of) => $"{news}:{FormattableString.Invariant(of)}";

    /// <summary>The same, unless it is the person who just did it.</summary>
    public void TellIfOther(long userId, Proposal proposal, CaseNews news, string task, string text, Actor actor)
    {
        if (userId != actor.UserId)
        {
            Tell(userId, proposal, news, task, text, actor);
        }
    }

    /// <summary>
    /// Tells the Director of a due date after the year's completion date, and the reason that was given in their name;
    /// saved with the case.
    /// </summary>
    public async Task TellOfLateDueDateAsync(Proposal proposal, Actor actor, CancellationToken ct)
    {
        if (proposal.DueAfterCompletionReason is not { } reason)
        {
            return;
        }

        foreach (var director in (await Roster.LoadAsync(db, ct)).With(DeskRole.Director).ToList())
        {
            TellIfOther(director.UserId, proposal, CaseNews.LateDueDate, "办理时限晚于年度办结日期",
                $"{proposal.NumberInWords}《{proposal.Title}》的办理时限{proposal.DueOn.InWords()}晚于年度办结日期，{actor.Name}登记您同意的理由：{reason}。", actor);
        }
    }

    /// <summary>Tells whoever has to act on the extension request next, or the handler how it ended.</summary>
    public async Task TellExtensionAsync(Proposal proposal, ExtensionRequest request, Actor actor, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var people = request.Status switch
        {
            ExtensionStatus.Asked => LapsedExtensions.Deciders(proposal, request, roster),
            ExtensionStatus.Approved => roster.With(DeskRole.Clerk),
            _ => roster.Find(proposal.HandlerId) is { } handler ? [handler] : [],
        };
        var (task, text) = ExtensionWords.Told(proposal, request);
        foreach (var person in people.ToList())
        {
            TellIfOther(
                person.UserId, proposal, CaseNews.Extension, task, $"{proposal.NumberInWords}《{proposal.Title}》{text}", actor);
        }
    }

    private async Task TellHolderAsync(Proposal proposal, Actor actor, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var holders = WorkHolder.PeopleOf(
            new WorkHolder(proposal.HolderKind, proposal.HolderSectionId, proposal.HolderUserId).Key, roster);
        // What waits says more than the status: who signs is not asked to review.
        var waits = CaseWork.OfTheCourse(proposal.Status, CaseWork.Of(proposal, proposal.House));
        var task = waits?.Request ?? proposal.Status.Asked();
        var stage = waits?.What ?? proposal.Status.Label();
        var deadline = proposal.NextDeadline;
        var calendar = await deadlines.CalendarAsync(ct);
        var due = deadline is null ? "" : $"，{deadline.Kind.InWords(deadline.DueOn, actor.Today, calendar)}";
        var before = deadline is null ? "" : deadline.DueOn >= actor.Today ? $"（{deadline.DueOn.InShort()}前）"
            : $"（{deadline.Kind.InWords(deadline.DueOn, actor.Today, calendar)}）";
        // Whoever was told in this act what there is to do need not hear that they have it.
        foreach (var holder in holders.Where(h => h.UserId != actor.UserId && !_told.Contains((h.UserId, proposal.Id))).ToList())
        {
            Tell(
                holder.UserId,
                proposal,
                CaseNews.Holder,
                $"{task}{before}",
                $"{proposal.NumberInWords}《{proposal.Title}》{stage}，现在由您办理{due}。",
                actor,
                deadline);
        }
    }

    private sealed record HolderSeen(ProposalStatus Status, HolderKind Kind, long? SectionId, long? UserId, string Text)
    {
        public static HolderSeen Of(Proposal p) => new(p.Status, p.HolderKind, p.HolderSectionId, p.HolderUserId, p.HolderText);
    }
}
