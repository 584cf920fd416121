using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Draft;

public sealed class DraftQuery(
    DeskContext db, LetterFactsQuery factsQuery, UnprintableCharacters unprintable, TimeProvider system, DeskClock clock)
{
    public async Task<DraftPage> RunAsync(GuardedCase asked, Actor actor, CancellationToken ct)
    {
        var proposalId = asked.Proposal!.Id;
        var proposal = (await db.Proposals.AsNoTrackingWithIdentityResolution()
            .Include(p => p.Proposers).Include(p => p.Items).Include(p => p.OtherUnits).Include(p => p.Assignments)
            .Include(p => p.Rounds).Include(p => p.Contacts).Include(p => p.Sheets).ThenInclude(s => s.Answers)
            .Include(p => p.Replies).ThenInclude(r => r.Deliveries)
            .Include(p => p.Replies).ThenInclude(r => r.Draft)
            .Include(p => p.Replies).ThenInclude(r => r.Points)
            .SingleAsync(p => p.Id == proposalId, ct)).InOrder();
        var reply = proposal.LetterInProgress;
        var content = reply?.Content() ?? FirstDraft.Of(proposal);
        var kind = reply?.Kind ?? FirstDraft.KindFor(proposal);

        return new DraftPage(
            proposal.Id,
            proposal.NumberInWords,
            proposal.Title,
            proposal.Kind,
            kind,
            proposal.RoundNumber,
            proposal.CurrentRound.Reason,
            content,
            reply?.Draft!.Version,
            reply?.Draft!.SavedBy,
            reply?.Draft!.SavedAt,
            reply?.Draft!.VersionCount ?? 0,
            kind is ReplyKind.CorrectingLetter or ReplyKind.SupplementaryReply ? [] : [.. proposal.Items.OrderBy(i => i.Order)],
            await SchemeAsync(proposal.SessionId, ct),
            [.. proposal.AssistingAssignments.Where(a => a.Opinion is not null)
                .Select(a => new DraftPage.OpinionRow(a.SectionName, a.Opinion!, a.OpinionBy ?? "", a.OpinionOn!.Value))],
            kind is ReplyKind.CorrectingLetter or ReplyKind.SupplementaryReply
                ? []
                : [.. proposal.AssistingAssignments.Where(a => a.Opinion is null && a.PassedWithout is null).Select(a => a.SectionName)],
            [.. (reply?.OpenPoints ?? []).OrderBy(p => p.Id).Select(p => new DraftPage.Point(p.Id, p.Text, p.RaisedBy))],
            kind is ReplyKind.CorrectingLetter or ReplyKind.SupplementaryReply
                ? []
                : ConsultationGate.Missing(await ConsultationFacts.ForAsync(db, proposalId, ct)),
            reply is null ? [] : unprintable.In(await factsQuery.OfAsync(proposal, reply, ct), actor.Today),
            [.. proposal.Contacts.Where(c => c.Counts && c.RoundNumber == proposal.RoundNumber).OrderBy(c => c.HeldOn)
                .Select(c => $"{c.HeldOn.InShort()}{c.Phase.Label()}{c.Mode.Label()}，{c.MemberPeople}：{c.Opinion}")],
            Offers(content, actor.Today),
            await FirstReviewerAsync(proposal, reply, actor, ct),
            asked.Offers(ProposalStep.SubmitForReview) || reply is null,
            reply is null ? [] : await OthersAsync(reply.Id, actor, ct),
            kind == ReplyKind.Reply && proposal.RoundNumber > 1 ? await EarlierAsync(proposalId, ct) : []);
    }

    /// <summary>The answers of the last letter that went out, item by item.</summary>
    public async Task<IReadOnlyList<ReplyContent.ItemAnswer>> EarlierAsync(long proposalId, CancellationToken ct) =>
        (await db.Replies.AsNoTracking().Include(r => r.Answers).Include(r => r.Commitments)
            .Where(r => r.ProposalId == proposalId && r.Kind == ReplyKind.Reply && r.Status == ReplyStatus.Sent)
            .OrderByDescending(r => r.Number)
            .FirstOrDefaultAsync(ct))?.Content().Answers ?? [];

    /// <summary>李静正在编辑（10:42）</summary>
    /// <param name="presence">In system time; told in the time of the desk, as everything else on the page.</param>
    /// <param name="shift">See <see cref="DeskClock.Shift"/>.</param>
    public static string InWords(DraftPresence presence, TimeSpan shift) =>
        $"{presence.UserName}正在编辑（{(presence.SeenAt + shift).ToBeijing():HH:mm}）";

    public static IReadOnlyList<CommitmentFinder.Found> Offers(ReplyContent content, DateOnly today) =>
        [.. CommitmentFinder.In([.. content.Answers.Select(a => a.Text), content.NextSteps], today)
            .Where(f => content.Commitments.All(c => c.Text.Trim() != f.Text))];

    // Nobody reviews their own draft: where every head has written in it, or hands it in, the supervising leader does.
    private async Task<string> FirstReviewerAsync(Proposal proposal, Reply? reply, Actor actor, CancellationToken ct)
    {
        var roster = await Roster.LoadAsync(db, ct);
        var drafters = reply is null ? Drafters.None.With(actor.Self, actor) : proposal.DraftersIfSubmittedBy(reply, actor);

        return roster.HeadsOf(proposal.LeadSectionId!.Value).Any(h => !drafters.Include(h.UserId)) ? $"{proposal.LeadSectionName}负责人"
            : DeskRole.DeputyDirector.Label();
    }

    private async Task<IReadOnlyList<string>> OthersAsync(long replyId, Actor actor, CancellationToken ct) =>
        [.. (await NoteDraftPresence.OthersAsync(db, replyId, actor, system.GetUtcNow().UtcDateTime, ct))
            .Select(p => InWords(p, clock.Shift))];

    private Task<List<DraftPage.ClassChoice>> SchemeAsync(long sessionId, CancellationToken ct) => (
        from session in db.Sessions.AsNoTracking()
        where session.Id == sessionId
        join year in db.HandlingYears on session.HandlingYearId equals year.Id
        from answerClass in year.AnswerClasses
        orderby answerClass.Code
        select new DraftPage.ClassChoice(answerClass.Code, answerClass.Text, answerClass.NeedsCommitment)).ToListAsync(ct);
}
