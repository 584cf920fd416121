using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Deadlines;

/// <summary>The office's own limits (domain.md §5): it is measured like any section.</summary>
internal static class OfficePlan
{
    public static IEnumerable<PlannedDeadline> For(Proposal proposal, HandlingYear year, WorkingDayCalendar calendar)
    {
        return [.. Assigning(), .. Sending(), .. Forwarding(), .. AskingAfter()];

        // From receipt, and anew from each refusal; two refusals later it is the deputy's to decide.
        IEnumerable<PlannedDeadline> Assigning()
        {
            var given = proposal.Assignments.Where(a => a.IsLead).OrderBy(a => a.Number).ToList();
            var refusals = 0;
            yield return Assign(proposal.ReceivedOn, $"{proposal.ReceivedOn.InWords()}收文登记", given.FirstOrDefault());
            foreach (var refused in given.Where(a => a.RefusedOn is not null))
            {
                refusals++;
                var on = refused.RefusedOn!.Value;
                yield return Assign(on, $"{on.InWords()}{refused.SectionName}退回", given.Find(a => a.Number > refused.Number));
            }

            PlannedDeadline Assign(DateOnly from, string start, Assignment? met) => Counted(
                DeadlineKind.Assigning, DeadlinePlan.Key("assign", refusals + 1), from, year.AssigningDays, start, "分派", met?.AssignedOn,
                DeadlinePlan.PausesOf(proposal),
                refusals < 2 ? Holder.Clerk : new(HolderKind.DeputyDirector, "分管领导", null, proposal.SupervisingDeputyId));
        }

        IEnumerable<PlannedDeadline> Sending() =>
            from reply in proposal.Replies
            where reply.SignedOn is not null && reply.Status != ReplyStatus.Void
            select Counted(
                DeadlineKind.Sending, DeadlinePlan.Key("send", reply.Number), reply.SignedOn!.Value, year.SendingDays,
                $"{reply.SignedOn.Value.InWords()}签发", "送达", reply.ReachedAllOn);

        IEnumerable<PlannedDeadline> Forwarding() =>
            from sheet in proposal.Sheets
            where sheet.IsReturned
            let returned = sheet.Answers.Min(a => a.RecordedAt).ToBeijingDate()
            select Counted(
                DeadlineKind.Forwarding, $"{DeadlinePlan.Key("forward", sheet.RoundNumber)}:{sheet.ProposerOrder}", returned,
                year.ForwardingDays, $"{returned.InWords()}收回{sheet.ProposerName}的征询意见表", "转送督查室", sheet.ForwardedOn);

        IEnumerable<PlannedDeadline> AskingAfter()
        {
            var number = 0;
            foreach (var transfer in proposal.TransferRequests)
            {
                foreach (var ask in Asks($"transfer:{++number}", "改办", transfer.RequestedOn, transfer.AskedAfterOn, transfer.DecidedOn))
                {
                    yield return ask;
                }
            }

            number = 0;
            foreach (var extension in proposal.Extensions.Where(e => e.SentOn is not null && (e.DecidedOn is not null || e.IsPending)))
            {
                foreach (var ask in Asks(
                    $"extension:{++number}", "延期", extension.SentOn!.Value, extension.AskedAfterOn, extension.DecidedOn))
                {
                    yield return ask;
                }
            }
        }

        // Each time it is asked the limit begins anew, until the answer is there.
        IEnumerable<PlannedDeadline> Asks(string request, string what, DateOnly since, List<DateOnly> asked, DateOnly? decidedOn)
        {
            for (var i = 0; i <= asked.Count; i++)
            {
                var from = i == 0 ? since : asked[i - 1];
                yield return Counted(
                    DeadlineKind.AskingAfter, DeadlinePlan.Key($"ask:{request}", i + 1), from, year.AskingAfterDays,
                    $"{from.InWords()}{(i == 0 ? $"送出{what}申请" : $"催问{what}申请")}", $"收到答复或者再催问{proposal.ReferredBy}",
                    i < asked.Count ? asked[i] : decidedOn);
            }
        }

        PlannedDeadline Counted(
            DeadlineKind kind, string key, DateOnly from, int days, string start, string what, DateOnly? metOn,
            IReadOnlyList<Pause>? pauses = null, Holder? responsible = null) =>
            PlannedDeadline.Counted(
                kind, key, from, days, start, string.Create(CultureInfo.InvariantCulture, $"{days}个工作日内{what}"), metOn,
                responsible ?? Holder.Clerk, calendar, pauses ?? []);
    }
}
