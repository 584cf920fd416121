using System.Globalization;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Which deadlines the facts of a case give (domain.md §5). Pure: facts, year and calendar in, rows out.</summary>
public static class DeadlinePlan
{
    public static IReadOnlyList<PlannedDeadline> For(Proposal proposal, HandlingYear year, WorkingDayCalendar calendar)
    {
        if (proposal.Status is ProposalStatus.Transferred or ProposalStatus.Withdrawn)
        {
            return [];
        }

        return [.. Rounds(proposal, year), .. Assignments(proposal, year, calendar), .. FirstContactAndDraft(proposal, year, calendar), .. Review(proposal, year, calendar), .. Feedback(proposal, year)];
    }

    private static IEnumerable<PlannedDeadline> Rounds(Proposal proposal, HandlingYear year) => proposal.Rounds.Where(r => !r.IsCancelled).Select(round =>
    {
        var (amount, unit, why) = round.Number > 1
            ? (year.SecondRoundDays, DeadlineUnit.CalendarDay, $"委员不满意，{round.OpenedOn.InWords()}起重新办理，{year.SecondRoundDays}天内答复")
            : proposal.IsDueDateGiven
                ? (0, DeadlineUnit.FixedDate, $"{proposal.ReferredBy}交办时规定")
                : proposal.Role == HandlingRole.Assist
                    ? (year.AssistingOpinionMonths, DeadlineUnit.Month, $"{proposal.ReferredOn.InWords()}交办，{year.AssistingOpinionMonths}个月内向主办单位提出协办意见")
                    : (year.CaseDueMonths, DeadlineUnit.Month, $"{proposal.ReferredOn.InWords()}交办，{year.CaseDueMonths}个月内答复");
        why = proposal.Kind == ProposalKind.DeputySuggestion ? why.Replace("委员不满意", "代表不满意", StringComparison.Ordinal) : why;

        return new PlannedDeadline(DeadlineKind.Case, Key("round", round.Number), round.OpenedOn, amount, unit, round.DueOn, why, round.AnsweredOn);
    });

    private static IEnumerable<PlannedDeadline> Assignments(Proposal proposal, HandlingYear year, WorkingDayCalendar calendar)
    {
        foreach (var assignment in proposal.Assignments.Where(a => a.Status != AssignmentStatus.Replaced))
        {
            yield return new PlannedDeadline(
                DeadlineKind.Acceptance,
                Key("accept", assignment.Number),
                assignment.AssignedOn,
                year.AcceptanceDays,
                DeadlineUnit.WorkingDay,
                calendar.AddWorkingDays(assignment.AssignedOn, year.AcceptanceDays),
                $"{assignment.AssignedOn.InWords()}分派给{assignment.SectionName}，{year.AcceptanceDays}个工作日内签收",
                assignment.AcceptedOn ?? assignment.RefusedOn);

            if (assignment.InternalDueOn is not { } due || assignment.Status == AssignmentStatus.Refused)
            {
                continue;
            }

            yield return assignment.IsLead
                ? new(DeadlineKind.Internal, Key("internal", assignment.Number), assignment.AssignedOn, 0, DeadlineUnit.FixedDate, due, "分派时确定的内部时限", proposal.Rounds.First(r => r.Number == 1).AnsweredOn)
                : new(DeadlineKind.SectionOpinion, Key("opinion", assignment.Number), assignment.AssignedOn, 0, DeadlineUnit.FixedDate, due, $"分派时确定的{assignment.SectionName}提出意见的日期", assignment.OpinionOn ?? FirstSubmittedOn(proposal));
        }
    }

    private static IEnumerable<PlannedDeadline> FirstContactAndDraft(Proposal proposal, HandlingYear year, WorkingDayCalendar calendar)
    {
        if (proposal.LeadAssignment is not { AcceptedOn: { } acceptedOn } lead)
        {
            yield break;
        }

        if (proposal.Role != HandlingRole.Assist)
        {
            DateOnly? metOn = proposal.Contacts.Where(c => c.Counts).Select(c => (DateOnly?)c.HeldOn).Min();
            yield return new(
                DeadlineKind.FirstContact, Key("contact", lead.Number), acceptedOn, year.FirstContactDays, DeadlineUnit.WorkingDay,
                calendar.AddWorkingDays(acceptedOn, year.FirstContactDays),
                $"{acceptedOn.InWords()}签收，{year.FirstContactDays}个工作日内与{proposal.Kind.FirstProposer()}联系",
                metOn ?? FirstSubmittedOn(proposal));
        }

        yield return new(
            DeadlineKind.FirstDraft, Key("draft", lead.Number), acceptedOn, year.FirstDraftDays, DeadlineUnit.WorkingDay,
            calendar.AddWorkingDays(acceptedOn, year.FirstDraftDays),
            $"{acceptedOn.InWords()}签收，{year.FirstDraftDays}个工作日内提交初稿",
            FirstSubmittedOn(proposal));
    }

    private static IEnumerable<PlannedDeadline> Review(Proposal proposal, HandlingYear year, WorkingDayCalendar calendar)
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

                yield return new(
                    DeadlineKind.ReviewStep, $"{Key("review", reply.Number)}:{step.Pass}:{step.Order}", from, year.ReviewStepDays, DeadlineUnit.WorkingDay,
                    calendar.AddWorkingDays(from, year.ReviewStepDays),
                    $"{from.InWords()}送到{step.HolderText}，{year.ReviewStepDays}个工作日内{step.Kind.Label()}",
                    step.ActedAt?.ToBeijingDate());
                since = step.ActedAt?.ToBeijingDate();
            }
        }
    }

    private static IEnumerable<PlannedDeadline> Feedback(Proposal proposal, HandlingYear year) => proposal.SheetsOfLatestRound.Select(sheet => new PlannedDeadline(
        DeadlineKind.Feedback, $"{Key("sheet", sheet.RoundNumber)}:{sheet.ProposerOrder}", sheet.SentOn, year.FeedbackDays, DeadlineUnit.WorkingDay, sheet.DueOn,
        $"{sheet.SentOn.InWords()}送达{sheet.ProposerName}，{year.FeedbackDays}个工作日内评价",
        sheet.Answers.Count == 0 ? null : sheet.Answers.Min(a => a.SignedOn)));

    private static DateOnly? FirstSubmittedOn(Proposal proposal) =>
        proposal.Replies.SelectMany(r => r.Versions).Where(v => v.IsSubmitted).Select(v => (DateOnly?)v.SavedAt.ToBeijingDate()).Min();

    private static string Key(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}:{number}");
}
