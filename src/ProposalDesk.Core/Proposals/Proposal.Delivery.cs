using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
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
        var reply = LetterToSend ?? throw new RuleViolationException("wrong-status", "没有待送达的函件，请刷新页面查看。");
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
            throw new RuleViolationException("nothing-sent", "请至少登记一个收件人。", "Deliveries");
        }

        foreach (var entry in entries)
        {
            reply.RecordDelivery(entry, actor);
            CheckBeforeRating(reply, entry);
        }

        var names = string.Join(
            "、", reply.Deliveries.Where(d => entries.Any(e => e.Order == d.Order)).Select(d => $"{d.Name}（{d.InWords()}）"));
        if (reply.Status == ReplyStatus.Sent)
        {
            EnterAnew(reply, names, actor);
            return;
        }

        if (reply.HasReachedAllAddressees && reply.Deliveries.FirstOrDefault(d => d is { Counts: true, SentOn: null }) is { } copy)
        {
            // With the last addressee the letter is sent and nothing more is recorded of it; each row keeps its own date.
            throw new RuleViolationException(
                "copy-outstanding", $"还有抄送没有登记：{copy.Name}。请先登记抄送，或者和最后一位收件人一并登记，日期可以不同。", $"Deliveries[{copy.Order - 1}].SentOn");
        }

        if (!reply.HasReachedAllAddressees)
        {
            Note(ProposalStep.Send, actor, $"把{reply.DocumentNumber}送达{names}，还没有送到{Outstanding(reply)}", reply);
            Settle();
            return;
        }

        var moved = Move(ProposalStep.Send, actor, $"把{reply.DocumentNumber}送达{names}");
        moved.ReplyId = reply.Id;
        reply.MarkSent();
        AnswerClass = ClassOfLatestLetter();
        if (reply.AnswersRound)
        {
            CurrentRound.AnsweredOn = AnsweredOn = reply.ReachedAllOn;
            AnswerItems();
            if (Role == HandlingRole.Assist)
            {
                ClosedOn = AnsweredOn;
            }
            else
            {
                SendSheets(year, feedbackDueOn, actor);
                FollowRatings(year, actor);
            }
        }

        Settle();
    }

    /// <summary>Not while a letter about the answer is on its way: it would stand about a letter that has not been answered with.</summary>
    public bool MayStrikeOutDelivery =>
        _replies.Any(r => r.HasLeft)
            && (Status is not (ProposalStatus.AwaitingFeedback or ProposalStatus.Closed) || LetterInProgress is null);

    /// <summary>
    /// A wrong record of a delivery is struck out with a reason, and waits to be entered anew; both stay. Where the
    /// answer of the present round has by that not reached everybody, the case is unanswered again and waits to be sent.
    /// Sheets already out keep their links, and ratings already given stay.
    /// </summary>
    public void StrikeOutDelivery(int replyNumber, int order, string? reason, Actor actor)
    {
        Demand(ProposalStep.StrikeOutDelivery, actor);
        var why = Required(reason, "reason-missing", "请写明这条送达记录为什么不对。", "Reason");
        var reply = _replies.Find(r => r.Number == replyNumber) ?? throw new RuleViolationException("no-such-delivery", "没有这份函件，请刷新页面查看。");
        var wrong = reply.RecordedDelivery(order);
        var reopens = reply is { Status: ReplyStatus.Sent, AnswersRound: true } && wrong.IsAddressee;
        var takesBack = reopens && reply.RoundNumber == RoundNumber && Status is ProposalStatus.AwaitingFeedback or ProposalStatus.Closed;
        Move(ProposalStep.StrikeOutDelivery, actor, $"划去了{reply.DocumentNumber}送达{wrong.Name}的记录（{wrong.InWords()}）", why).ReplyId =
            reply.Id;
        reply.StrikeOut(wrong, why, actor);
        if (reopens)
        {
            _rounds.Single(r => r.Number == reply.RoundNumber && !r.IsCancelled).AnsweredOn = null;
        }

        if (takesBack)
        {
            Move(ProposalStep.TakeBack, Actor.Desk(actor.Now), $"{reply.DocumentNumber}还要重新登记送达{wrong.Name}，恢复待送达").ReplyId = reply.Id;
            reply.TakeBack();
            (AnsweredOn, ClosedOn, AnswerClass) = (null, null, ClassOfLatestLetter());
            AnswerItems();
        }

        Settle();
    }

    // The case does not move: only the record of one recipient is put right.
    private void EnterAnew(Reply reply, string names, Actor actor)
    {
        Note(ProposalStep.Send, actor, $"重新登记{reply.DocumentNumber}送达{names}", reply);
        if (reply.AnswersRound)
        {
            _rounds.Single(r => r.Number == reply.RoundNumber && !r.IsCancelled).AnsweredOn = reply.ReachedAllOn;
            AnsweredOn = CurrentRound.AnsweredOn;
        }

        Settle();
    }

    // Who has rated a letter had it by then.
    private void CheckBeforeRating(Reply reply, DeliveryEntry entry)
    {
        var delivery = reply.Deliveries.First(d => d.Order == entry.Order);
        var ratedOn = _sheets.Find(s => s.ProposerOrder == delivery.ProposerOrder && s.RoundNumber == reply.RoundNumber)?.Answers
            .Select(a => (DateOnly?)a.SignedOn).Min();
        if (reply.AnswersRound && ratedOn < entry.SentOn)
        {
            throw new RuleViolationException("sent-after-rating", $"{delivery.Name}在{ratedOn.Value.InWords()}已经评价，送达日期不能晚于这一天。",
                $"Deliveries[{delivery.Order - 1}].SentOn");
        }
    }

    private static string Outstanding(Reply reply) =>
        string.Join("、", reply.Deliveries.Where(d => d is { Counts: true, SentOn: null }).Select(d => d.Name));

    private string? ClassOfLatestLetter() =>
        _replies.Where(r => r is { Status: ReplyStatus.Sent, AnswerClass: not null }).MaxBy(r => r.Number)?.AnswerClass;

    // Where the letter's delivery is recorded anew the sheets are out already: they begin again under the links the proposers have.
    private void SendSheets(HandlingYear year, DateOnly feedbackDueOn, Actor actor)
    {
        foreach (var proposer in _proposers.OrderBy(p => p.Order).ToList())
        {
            if (_sheets.Find(s => s.RoundNumber == RoundNumber && s.ProposerOrder == proposer.Order) is { } sheet)
            {
                if (!sheet.IsReturned)
                {
                    sheet.SendAnew(AnsweredOn!.Value, feedbackDueOn, actor);
                }
            }
            else if (IsAsked(proposer, year))
            {
                _sheets.Add(FeedbackSheet.Send(RoundNumber, proposer.Order, proposer.Name, AnsweredOn!.Value, feedbackDueOn, actor));
            }
        }
    }

    private bool IsAsked(Proposer proposer, HandlingYear year) => LatestAnswerOf(proposer.Order) switch
    {
        { Rating: FeedbackRating.Dissatisfied } => true,
        null => proposer.IsFirst || !year.SheetToFirstProposerOnly,
        _ => RoundNumber == 1,
    };

    // A line of history for something that does not move the case.
    private void Note(ProposalStep step, Actor actor, string text, Reply? reply = null, string? reason = null) =>
        _events.Add(new ProposalEvent
        {
            At = actor.Now,
            Step = step,
            From = Status,
            To = Status,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            SectionId = actor.Self.SectionId,
            OnBehalfOf = ProposalWorkflow.From(Status).Where(r => r.Step == step).Select(r => r.By.CapacityFor(this, actor))
            .FirstOrDefault(h => h is not null) is { } capacity && capacity.UserId != actor.UserId ? capacity.Name : null,
            RoundNumber = RoundNumber,
            ReplyId = reply?.Id,
            Text = text,
            Reason = reason,
        });
}
