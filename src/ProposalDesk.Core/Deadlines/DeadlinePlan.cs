using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Which deadlines the facts of a case give (domain.md §5). Pure: facts, year and calendar in, rows out.</summary>
public static class DeadlinePlan
{
    public static IReadOnlyList<PlannedDeadline> For(Proposal proposal, HandlingYear year, WorkingDayCalendar calendar)
    {
        if (proposal.Status.IsGone())
        {
            return [];
        }

        var plan = new Planning(proposal, year, calendar);

        return [.. plan.Rounds(), .. plan.Assignments(), .. plan.FirstContactAndDraft(), .. plan.Review(), .. plan.Feedback(),
            .. plan.Commitments(), .. plan.Notices(), .. OfficePlan.For(proposal, year, calendar)];
    }

    private sealed class Planning(Proposal proposal, HandlingYear year, WorkingDayCalendar calendar)
    {
        // A request that still waits has no end yet: its limits are not counted at all until it has (Deadline.IsPaused).
        private readonly IReadOnlyList<Pause> _pauses = PausesOf(proposal);

        public IEnumerable<PlannedDeadline> Rounds() => proposal.Rounds.Where(r => !r.IsCancelled).Select(round =>
        {
            var extension = proposal.Extensions.Where(e => e.RoundNumber == round.Number && e.Status == ExtensionStatus.Granted)
                .MaxBy(e => e.GrantedUntil);
            var (amount, unit) = extension is not null ? (0, DeadlineUnit.FixedDate)
                : round.Number > 1 ? (year.SecondRoundDays, DeadlineUnit.CalendarDay)
                : proposal.IsDueDateGiven ? (0, DeadlineUnit.FixedDate)
                : (MonthsToAnswer, DeadlineUnit.Month);
            var limit = extension is not null ? $"{extension.DecidedOn!.Value.InWords()}{proposal.ReferredBy}同意延期到{round.DueOn.InWords()}"
                : round.Number > 1 ? $"{year.SecondRoundDays}天内再次答复"
                : proposal.IsDueDateGiven ? $"{proposal.ReferredBy}规定{round.DueOn.InWords()}前{Answered}"
                : $"{MonthsToAnswer}个月内{Answered}";
            var start = round.Number > 1
                ? $"{proposal.Member}不满意，{round.OpenedOn.InWords()}起重新办理"
                : $"{proposal.ReferredOn.InWords()}{proposal.ReferredBy}交办";
            var lines = WhyThisDay.Dated(start, limit, round.DueOn, calendar, unit == DeadlineUnit.Month ? round.OpenedOn : null);
            if (round.Number == 1 && extension is null && proposal.DueAfterCompletionReason is { } why)
            {
                lines = [lines[0], lines[1], $"晚于年度办结日期{year.CompletionDueOn.InWords()}，主要领导的理由：{why}", .. lines.Skip(2)];
            }

            if (extension is not null)
            {
                lines = [lines[0], $"原定{extension.OldDueOn.InWords()}，{extension.RequestedOn.InWords()}申请延期：{extension.Reason}",
                    .. lines.Skip(1)];
            }

            return new PlannedDeadline(DeadlineKind.Case, Key("round", round.Number), round.OpenedOn, amount, unit, round.DueOn, lines,
                round.AnsweredOn, WhoAnswers)
            {
                IsGranted = extension?.GrantedUntil == round.DueOn,
            };
        });

        public IEnumerable<PlannedDeadline> Assignments()
        {
            foreach (var assignment in proposal.Assignments.Where(a => a.Status != AssignmentStatus.Replaced))
            {
                var head = new Holder(HolderKind.SectionHead, $"{assignment.SectionName}负责人", assignment.SectionId);
                var given = $"{assignment.AssignedOn.InWords()}分派给{assignment.SectionName}";
                yield return Counted(
                    DeadlineKind.Acceptance, Key("accept", assignment.Number), assignment.AssignedOn, year.AcceptanceDays, given,
                    $"{year.AcceptanceDays}个工作日内签收",
                    assignment.AcceptedOn ?? assignment.RefusedOn, head);

                // An opinion that was passed over asks nothing of anybody any more, and was not met either.
                if (assignment.InternalDueOn is not { } due || assignment.Status == AssignmentStatus.Refused
                    || assignment is { Opinion: null, PassedWithout: not null })
                {
                    continue;
                }

                yield return assignment.IsLead
                    ? Fixed(DeadlineKind.Internal, Key("internal", assignment.Number), assignment.AssignedOn, due, given,
                        $"分派时确定{due.InWords()}前办完", proposal.Rounds.First(r => r.Number == 1).AnsweredOn, WhoAnswers)
                    : Fixed(
                        DeadlineKind.SectionOpinion, Key("opinion", assignment.Number), assignment.AssignedOn, due, given,
                        $"分派时确定{due.InWords()}前提出科室意见",
                        assignment.OpinionOn, assignment.HandlerId is { } writer
                            ? new(HolderKind.Handler, $"{assignment.SectionName}{assignment.HandlerName}", assignment.SectionId, writer)
                            : head);
            }
        }

        public IEnumerable<PlannedDeadline> FirstContactAndDraft()
        {
            if (proposal.LeadAssignment is not { AcceptedOn: { } acceptedOn } lead)
            {
                yield break;
            }

            var accepted = $"{acceptedOn.InWords()}{lead.SectionName}签收";
            var metNobody = proposal.Contacts.All(c => !c.Counts);
            if (proposal.Role != HandlingRole.Assist && !(metNobody && IsContactPassedOver))
            {
                DateOnly? metOn = proposal.Contacts.Where(c => c.Counts).Select(c => (DateOnly?)c.HeldOn).Min();
                yield return Counted(
                    DeadlineKind.FirstContact, Key("contact", lead.Number), acceptedOn, year.FirstContactDays, accepted,
                    $"{year.FirstContactDays}个工作日内与{proposal.Kind.FirstProposer()}联系", metOn, WhoHandles);
            }

            yield return Counted(
                DeadlineKind.FirstDraft, Key("draft", lead.Number), acceptedOn, year.FirstDraftDays, accepted,
                $"{year.FirstDraftDays}个工作日内提交初稿", FirstSubmittedOn, WhoHandles);
        }

        // Waived by the Director, or answered without one: nobody waits for the first contact any more, which does not make it met.
        private bool IsContactPassedOver =>
            proposal.Rounds.First(r => r.Number == 1) is { ConsultationWaiver: not null } or { AnsweredOn: not null };

        public IEnumerable<PlannedDeadline> Review()
        {
            foreach (var reply in proposal.Replies)
            {
                var since = default(DateOnly?);
                foreach (var step in reply.CurrentSteps)
                {
                    since ??= reply.Versions.Where(v => v.IsSubmitted).MaxBy(v => v.Number)?.SavedAt.ToBeijingDate();
                    if (since is not { } from || (step.Verdict == ReviewVerdict.Pending && reply.CurrentStep != step))
                    {
                        break;
                    }

                    yield return Counted(
                        DeadlineKind.ReviewStep, $"{Key("review", reply.Number)}:{step.Pass}:{step.Order}", from, year.ReviewStepDays,
                        $"{from.InWords()}送到{step.HolderText}",
                        $"{year.ReviewStepDays}个工作日内{step.Kind.Verb()}", step.ActedAt?.ToBeijingDate(), Holder.OfStep(step));
                    since = step.ActedAt?.ToBeijingDate();
                }
            }
        }

        // The member was told the date with the sheet: another calendar does not move it. Sheets nobody waits for any more,
        // since the case is closed or handled again, ask nothing of anybody.
        public IEnumerable<PlannedDeadline> Feedback() =>
            proposal.SheetsOfLatestRound.Where(s => s.IsReturned || IsAwaited(s)).Select(sheet =>
        {
            var (sent, limit) = ($"{sheet.SentOn.InWords()}送达{sheet.ProposerName}", $"{year.FeedbackDays}个工作日内评价");
            var counted = calendar.Count(sheet.SentOn, year.FeedbackDays, []);

            return new PlannedDeadline(
                DeadlineKind.Feedback, $"{Key("sheet", sheet.RoundNumber)}:{sheet.ProposerOrder}", sheet.SentOn, year.FeedbackDays,
                DeadlineUnit.WorkingDay, sheet.DueOn,
                counted.DueOn == sheet.DueOn
                    ? WhyThisDay.Counted(sent, limit, sheet.SentOn, counted, calendar)
                    : [sent, limit, $"已告知{sheet.ProposerName}{sheet.DueOn.InWords()}前评价，日期不再变动",
                        $"到期日：{sheet.DueOn.InWords()}（{WhyThisDay.Weekday(sheet.DueOn)}）"],
                sheet.Answers.Count == 0 ? null : sheet.Answers.Min(a => a.SignedOn), Holder.Clerk);
        });

        private bool IsAwaited(FeedbackSheet sheet) =>
            proposal.Status == ProposalStatus.AwaitingFeedback && sheet.RoundNumber == proposal.RoundNumber;

        /// <summary>Promises of letters that went out; they outlive their case (domain.md §3.13).</summary>
        public IEnumerable<PlannedDeadline> Commitments() =>
            from reply in proposal.Replies
            let sentOn = reply.ReachedAllOn
            where sentOn is not null
            from commitment in reply.Commitments
            where commitment.Status is not (CommitmentStatus.Draft or CommitmentStatus.Void)
            select Fixed(
                DeadlineKind.Commitment, $"{Key("promise", reply.Number)}:{commitment.Order}", sentOn.Value, commitment.DueOn,
                $"{reply.DocumentNumber}中承诺：{commitment.Text}", $"{commitment.DueOn.InWords()}前办到", commitment.SettledOn, WhoHandles,
                isPausable: false);

        public IEnumerable<PlannedDeadline> Notices() => proposal.Notices.Select(notice => Fixed(
            DeadlineKind.Supervision, Key("notice", notice.Number), notice.IssuedOn, notice.DueOn,
            $"{notice.IssuedOn.InWords()}{notice.IssuedBy}签发督办单{notice.DocumentNumber}",
            $"{notice.DueOn.InWords()}前回复", notice.AnsweredOn ?? notice.ClosedOn,
            new Holder(HolderKind.SectionHead, $"{proposal.LeadSectionName}负责人", proposal.LeadSectionId), isPausable: false));

        private PlannedDeadline Counted(
            DeadlineKind kind, string key, DateOnly from, int days, string baseLine, string limitLine, DateOnly? metOn,
                Holder responsible) =>
            PlannedDeadline.Counted(kind, key, from, days, baseLine, limitLine, metOn, responsible, calendar, _pauses);

        // An internal date that somebody set is put off by the working days it stood still.
        private PlannedDeadline Fixed(
            DeadlineKind kind, string key, DateOnly from, DateOnly dueOn, string baseLine, string limitLine, DateOnly? metOn,
            Holder responsible, bool isPausable = true)
        {
            var pauses = isPausable ? _pauses.Where(p => p.From < dueOn && p.To > p.From).ToList() : [];
            var paused = pauses.Sum(p => calendar.WorkingDaysBetween(p.From > from ? p.From : from, p.To));
            var due = calendar.AddWorkingDays(dueOn, paused);
            var lines = WhyThisDay.Dated(baseLine, limitLine, due, calendar);
            if (paused > 0)
            {
                lines = [.. lines.Take(2),
                    string.Create(CultureInfo.InvariantCulture, $"{WhyThisDay.Waits(pauses)}申请改办等待答复，暂停并顺延{paused}个工作日"), .. lines.Skip(2)];
            }

            return new(kind, key, from, 0, DeadlineUnit.FixedDate, due, lines, metOn, responsible) { PausedDays = paused };
        }

        private int MonthsToAnswer => proposal.Role == HandlingRole.Assist ? year.AssistingOpinionMonths : year.CaseDueMonths;

        private string Answered => proposal.Role == HandlingRole.Assist ? "向主办单位提出协办意见" : "答复";

        // What is signed only waits for the clerk to send it.
        private Holder WhoAnswers => proposal.Status == ProposalStatus.Signed ? Holder.Clerk : WhoHandles;

        private Holder WhoHandles => proposal.HandlerId is { } handler
            ? new(HolderKind.Handler, $"承办人{proposal.HandlerName}", proposal.LeadSectionId, handler)
            : proposal.LeadSectionId is { } section ? new(HolderKind.SectionHead, $"{proposal.LeadSectionName}负责人", section) : Holder.Clerk;

        private DateOnly? FirstSubmittedOn =>
            proposal.Replies.SelectMany(r => r.Versions).Where(v => v.IsSubmitted).Select(v => (DateOnly?)v.SavedAt.ToBeijingDate()).Min();
    }

    internal static IReadOnlyList<Pause> PausesOf(Proposal proposal) =>
        [.. proposal.TransferRequests.Where(t => t is { Granted: false, DecidedOn: not null })
            .Select(t => new Pause(t.RequestedOn, t.DecidedOn!.Value))];

    internal static string Key(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}:{number}");
}
