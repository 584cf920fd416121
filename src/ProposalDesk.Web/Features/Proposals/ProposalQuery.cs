using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>The case page for a case the guard has let this person to: one round trip for its head, one for its tab.</summary>
public sealed class ProposalQuery(DeskContext db, DeadlineBasisBook bases, ProposalTabsQuery tabs)
{
    private static readonly ModelQuery<HeadOf> _head = new(() => new HeadOf(EF.CompileAsyncQuery(
        (DeskContext db, long id, int round, DeadlineKind? next, List<ReplyStatus> letters, List<string> keys, bool isObserver,
            bool allLimits) =>
            db.Proposals.AsNoTracking().AsSingleQuery().Where(p => p.Id == id).Select(p => new Head(
                p.Items.Count,
                p.Contacts.Count(c => c.StruckOutReason == null),
                p.WorkItems.Where(w => w.OpenKey != null && keys.Contains(w.Holder)).Select(w => w.Step!.Value).ToList(),
                p.Replies.Count(r => letters.Contains(r.Status)),
                p.Sheets.Count(s => s.Answers.Any()),
                p.Replies.Where(r => r.Status != ReplyStatus.Draft).SelectMany(r => r.Commitments)
                    .Count(c => c.Status != CommitmentStatus.Void && (!isObserver || c.Status != CommitmentStatus.Draft)),
                p.Events.Count,
                p.Rounds.Where(r => r.Number == round && r.CancelledAt == null).Select(r => r.Reason).FirstOrDefault(),
                p.Deadlines.Where(d => allLimits
                        || (d.SupersededAt == null && (d.Kind == DeadlineKind.Case || (d.MetOn == null && d.Kind == next))))
                    .OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToList(),
                db.DeadlineReminders.Where(r => r.ProposalId == p.Id && r.IsChaser && (!isObserver || r.ByName != null))
                    .Select(r => r.On).Distinct().Count(),
                db.DeadlineReminders.Where(r => r.ProposalId == p.Id && r.IsChaser && (!isObserver || r.ByName != null))
                    .Max(r => (DateOnly?)r.On),
                db.ChaserAnswers.Where(a => a.ProposalId == p.Id).ToList()))
            .Single())));

    private delegate Task<Head> HeadOf(
        DeskContext db, long id, int round, DeadlineKind? next, List<ReplyStatus> letters, List<string> keys, bool isObserver,
        bool allLimits);

    /// <param name="reach">Phone and address are to be shown: a look that stands on record.</param>
    public async Task<ProposalPage> RunAsync(GuardedCase asked, string? tab, string? list, bool reach, Actor actor, CancellationToken ct)
    {
        var proposal = asked.Proposal!;
        var basis = await bases.OpenAsync(ct);
        var isObserver = !ProposalAccess.MaySeeWorkings(proposal, actor);
        var head = await _head.For(db)(
            db, proposal.Id, proposal.RoundNumber, proposal.NextDueKind, LettersFor(isObserver), [.. WorkHolder.KeysOf(actor)], isObserver,
            tab == ProposalTabsQuery.Handling);
        var shown = TabsOf(proposal, head, isObserver);
        var key = shown.FirstOrDefault(t => t.Key == tab)?.Key ?? shown[0].Key;
        var next = NextNeed.Of(proposal, head.Waiting, asked.Steps);

        return new(
            proposal,
            basis.SessionName(proposal.SessionId),
            basis.LightOf(
                proposal.SessionId, proposal.Role, proposal.Status, proposal.DueOn, proposal.AnsweredOn, actor.Today),
            CaseLimitOf(proposal, head.Limits)?.WhyLines,
            isObserver ? proposal.HolderKind.WithoutNames(proposal.HolderText, proposal.LeadSectionName) : proposal.HolderText,
            isObserver ? null : InsideOf(proposal, NextLimitOf(proposal, head.Limits), actor.Today, basis.Calendar),
            head.RoundReason,
            head.LastChasedOn is { } last ? string.Create(CultureInfo.InvariantCulture, $"已催办{head.Chasers}次，最近{last.InShort()}") : null,
            isObserver ? null : InWords(head.ChaserAnswers.MaxBy(a => a.Id), proposal, actor.Today),
            next is { } step ? Link(proposal, step) : null,
            More(proposal, asked.Steps, next),
            shown,
            key,
            await tabs.RunAsync(key, proposal, head.Limits, basis, isObserver, reach, actor, ct),
            list);
    }

    private static Deadline? CaseLimitOf(Proposal proposal, IEnumerable<Deadline> limits) => limits
        .Where(d => d is { IsInForce: true, Kind: DeadlineKind.Case } && d.DueOn == proposal.DueOn).MaxBy(d => d.Id);

    // Each section that assists has a limit of its own to accept by.
    private static Deadline? NextLimitOf(Proposal proposal, IEnumerable<Deadline> limits) => limits
        .Where(d => d.IsOpen && d.Kind == proposal.NextDueKind && d.DueOn == proposal.NextDueOn
            && (d.Kind != DeadlineKind.Acceptance || d.ResponsibleSectionId == proposal.LeadSectionId)).MinBy(d => d.Id);

    private static ProposalPage.Due? InsideOf(Proposal proposal, Deadline? limit, DateOnly today, WorkingDayCalendar calendar) =>
        proposal is { NextDueKind: { } kind, NextDueOn: { } due } && !kind.IsOutside()
            ? new(
                kind.Label(), due, due < today ? $"已过{Lateness.Days(calendar.WorkingDaysBetween(due, today))}" : null,
                limit?.WhyLines ?? [])
            : null;

    // An answer counts while what it was about is still late.
    private static string? InWords(Core.Deadlines.ChaserAnswer? answer, Proposal proposal, DateOnly today) =>
        proposal.FirstOpenDueOn is { } late && late < today && answer?.GivenOn > late ? $"{answer.InShort(today)}：{answer.Reason}" : null;

    internal static List<ReplyStatus> LettersFor(bool isObserver) =>
        isObserver
            ? [ReplyStatus.Sent]
            : [ReplyStatus.Draft, ReplyStatus.UnderReview, ReplyStatus.Signed, ReplyStatus.Sent, ReplyStatus.Void];

    private static List<ProposalPage.Tab> TabsOf(Proposal proposal, Head head, bool isObserver)
    {
        List<ProposalPage.Tab> tabs =
        [
            new("original", proposal.Kind.Noun() + "原文", head.Items),
            new(ProposalTabsQuery.Handling, "办理", null),
            new("contacts", "沟通记录", head.Contacts),
            new("letters", proposal.Role == HandlingRole.Assist ? "协办意见" : "答复", head.Letters),
            new("ratings", "评价", head.SheetsReturned),
            new("commitments", "承诺", head.Commitments),
            new("history", "全部经过", head.Events),
        ];

        // Observers see status, dates, figures and what was sent: no contacts, no workings.
        return isObserver ? [.. tabs.Where(t => t.Key is not ("contacts" or ProposalTabsQuery.Handling))] : tabs;
    }

    private static IReadOnlyList<ProposalPage.StepLink> More(Proposal proposal, IReadOnlyList<ProposalStep> offered, ProposalStep? next) =>
    [
        .. offered
            .Where(s => next is null || StepUrls.PathOf(s, proposal.Id) != StepUrls.PathOf(next, proposal.Id))
            .DistinctBy(s => StepUrls.PathOf(s, proposal.Id))
            .Select(s => Link(proposal, s)),
    ];

    // A page that serves two steps is called by what the case needs of it.
    private static ProposalPage.StepLink Link(Proposal proposal, ProposalStep step) => new(step, step switch
    {
        ProposalStep.GrantTransfer or ProposalStep.RefuseTransfer => "登记改办答复",
        ProposalStep.AcceptAssisting or ProposalStep.RefuseAssisting => "签收协办",
        ProposalStep.AssignAssisting when proposal.AssistingToReassign.Any() => "改派协办科室",
        ProposalStep.EnterPaperSheet or ProposalStep.ReplaceLink or ProposalStep.HandOnLink or ProposalStep.StrikeOutForwarding => "征询意见表",
        ProposalStep.WaiveConsultation or ProposalStep.RefuseWaiver when proposal.AwaitsWaiver => "决定免于沟通",
        ProposalStep.OrderFurtherRound or ProposalStep.CloseDissatisfied => "决定重新办理或者办结",
        ProposalStep.DraftReply when proposal.Role == HandlingRole.Assist => "起草协办意见",
        ProposalStep.DraftReply when proposal.LetterInProgress is { Status: ReplyStatus.Draft } => "继续起草",
        ProposalStep.ReturnForRevision => "审核",
        ProposalStep.StrikeOutDelivery => "送达记录",
        _ => step.Label(),
    });

    private sealed record Head(
        int Items, int Contacts, IReadOnlyList<ProposalStep> Waiting, int Letters, int SheetsReturned, int Commitments,
        int Events, string? RoundReason, List<Deadline> Limits,
        int Chasers, DateOnly? LastChasedOn, List<Core.Deadlines.ChaserAnswer> ChaserAnswers);
}
