using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Proposals;

/// <summary>送达 (domain.md §3.8) and what follows from it.</summary>
public sealed partial class Proposal
{
    /// <summary>
    /// Records to whom, how and when the letter went. When every addressee has it, the round is answered: a lead or
    /// split case waits for its ratings, an assisting case is closed.
    /// </summary>
    /// <param name="feedbackDueOn">Last day for the sheets that go out with the letter.</param>
    public void Send(IReadOnlyList<DeliveryEntry> entries, HandlingYear year, DateOnly feedbackDueOn, Actor actor)
    {
        var reply = SignedReply ?? throw new RuleViolationException("wrong-status", "没有待送达的函件。");
        if (!ProposalWorkflow.StepsFor(this, actor).Contains(ProposalStep.Send))
        {
            throw new RuleViolationException("not-your-step", "送达由收文办理员办理。");
        }

        if (reply.LetterFileId is null)
        {
            throw new RuleViolationException("letter-not-ready", "正式函件还在排版，请稍等片刻再送达。");
        }

        if (entries.Count == 0)
        {
            throw new RuleViolationException("nothing-sent", "请至少登记一个送达对象。", "Deliveries");
        }

        foreach (var entry in entries)
        {
            reply.RecordDelivery(entry, actor);
        }

        if (reply.HasReachedAllAddressees && reply.Deliveries.FirstOrDefault(d => d.SentOn is null) is { } copy)
        {
            // With the last addressee the letter is sent and nothing more is recorded of it; each row keeps its own date.
            throw new RuleViolationException("copy-outstanding", $"还有抄送没有登记：{copy.Name}。抄送请先于或与最后一位收件人一并登记，日期可以不同。", $"Deliveries[{copy.Order - 1}].SentOn");
        }

        var names = string.Join("、", entries.Select(e => reply.Deliveries.First(d => d.Order == e.Order)).Select(d => $"{d.Name}（{d.Mode!.Value.Label()}）"));
        if (!reply.HasReachedAllAddressees)
        {
            Note(ProposalStep.Send, actor, $"把{reply.DocumentNumber}送达{names}，还有对象没有送到", reply);
            Settle();
            return;
        }

        var moved = Move(ProposalStep.Send, actor, $"把{reply.DocumentNumber}送达{names}");
        moved.ReplyId = reply.Id;
        reply.MarkSent();
        AnswerClass = _replies.Where(r => r is { Status: ReplyStatus.Sent, AnswerClass: not null }).MaxBy(r => r.Number)?.AnswerClass;
        if (reply.AnswersRound)
        {
            CurrentRound.AnsweredOn = AnsweredOn = reply.ReachedAllOn;
            AnswerItems(reply);
            if (Role == HandlingRole.Assist)
            {
                ClosedOn = AnsweredOn;
            }
            else
            {
                SendSheets(year, feedbackDueOn, actor);
            }
        }

        Settle();
    }

    private void SendSheets(HandlingYear year, DateOnly feedbackDueOn, Actor actor)
    {
        var recipients = year.SheetToFirstProposerOnly ? _proposers.Where(p => p.IsFirst) : _proposers;
        if (RoundNumber > 1)
        {
            recipients = recipients.Where(p => LatestAnswerOf(p.Order) is null or { Rating: FeedbackRating.Dissatisfied });
        }

        foreach (var proposer in recipients.OrderBy(p => p.Order).ToList())
        {
            _sheets.Add(FeedbackSheet.Send(RoundNumber, proposer, AnsweredOn!.Value, feedbackDueOn, actor));
        }
    }

    // A line of history for something that does not move the case.
    private void Note(ProposalStep step, Actor actor, string text, Reply? reply = null, string? reason = null) => _events.Add(new ProposalEvent
    {
        At = actor.Now,
        Step = step,
        From = Status,
        To = Status,
        ActorId = actor.UserId,
        ActorName = actor.Name,
        SectionId = actor.Self.SectionId,
        OnBehalfOf = ProposalWorkflow.From(Status).Where(r => r.Step == step).Select(r => r.By.HatFor(this, actor)).FirstOrDefault(h => h is not null) is { } hat && hat.UserId != actor.UserId ? hat.Name : null,
        RoundNumber = RoundNumber,
        ReplyId = reply?.Id,
        Text = text,
        Reason = reason,
    });
}
