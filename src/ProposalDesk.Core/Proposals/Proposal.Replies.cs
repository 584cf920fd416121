using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Proposals;

/// <summary>起草答复 (domain.md §3.6) and the letters of a case.</summary>
public sealed partial class Proposal
{
    /// <summary>The letter in draft, in review or waiting to be sent; at most one at a time.</summary>
    public Reply? LetterInProgress => _replies.FirstOrDefault(r => r.Status is ReplyStatus.Draft or ReplyStatus.UnderReview) ?? SignedReply;

    public Reply? ReplyInReview => _replies.FirstOrDefault(r => r.Status == ReplyStatus.UnderReview);

    /// <summary>The answer of the round before a correcting letter that was signed before the round was opened.</summary>
    public Reply? SignedReply =>
        _replies.Where(r => r.Status == ReplyStatus.Signed).OrderByDescending(r => r.AnswersRound).FirstOrDefault();

    /// <summary>The signed letter that waits to be sent, else one of whose deliveries a record was struck out.</summary>
    public Reply? LetterToSend =>
        SignedReply ?? _replies.Where(r => r is { Status: ReplyStatus.Sent, HasDeliveryToEnterAnew: true }).MinBy(r => r.Number);

    /// <summary>The answer of the latest round that has one.</summary>
    public Reply? SentReply => _replies.Where(r => r is { Status: ReplyStatus.Sent, AnswersRound: true }).MaxBy(r => r.Number);

    /// <summary>Begins the letter that answers the current round; a second call finds the one already begun.</summary>
    public Reply StartReply(ReplyContent content, Actor actor)
    {
        if (LetterInProgress is { Status: ReplyStatus.Draft } begun)
        {
            return begun;
        }

        Move(ProposalStep.DraftReply, actor, $"开始起草{FirstDraft.KindFor(this).Label(RoundNumber)}");
        var reply = Reply.Start(_replies.Count + 1, RoundNumber, FirstDraft.KindFor(this), FirstDraft.Of(this), null, actor);
        _replies.Add(reply);
        reply.Save(content, WriterOf(actor), actor, keepEarlier: false);
        Settle();

        return reply;
    }

    /// <summary>更正函: in the same round, with its own number, naming the letter it replaces (domain.md §3.9).</summary>
    public Reply IssueCorrectingLetter(ReplyContent content, string? reason, Actor actor)
    {
        Demand(ProposalStep.IssueCorrectingLetter, actor);
        var why = Required(reason, "reason-missing", "请写明为什么要更正。", "Reason");
        var corrected = SentReply;
        Move(ProposalStep.IssueCorrectingLetter, actor, $"开始起草对{corrected?.DocumentNumber}的更正函", why);
        var letter = Reply.Start(_replies.Count + 1, RoundNumber, ReplyKind.CorrectingLetter, content, corrected!.Id, actor);
        _replies.Add(letter);
        Settle();

        return letter;
    }

    /// <summary>Saves the draft, which writes no line of history.</summary>
    public void SaveDraft(Reply reply, ReplyContent content, Actor actor, bool keepEarlier = false)
    {
        CheckDrafts(actor);
        reply.Save(content, WriterOf(actor), actor, keepEarlier);
    }

    /// <exception cref="RuleViolationException">not-your-step: drafting is not this person's now.</exception>
    public void CheckDrafts(Actor actor)
    {
        if (!ProposalWorkflow.StepsFor(this, actor).Contains(ProposalStep.DraftReply))
        {
            throw new RuleViolationException("not-your-step", "现在不由您起草。您刚才写的文字仍在页面上，可以先复制保存。");
        }
    }

    public void TickOffPoints(Reply reply, IReadOnlyCollection<long> pointIds, Actor actor)
    {
        CheckDrafts(actor);
        reply.TickOff(pointIds, WriterOf(actor), actor);
    }

    /// <summary>Whose draft it would be in review if this person handed it in: whoever wrote, and they.</summary>
    public Drafters DraftersIfSubmittedBy(Reply reply, Actor actor) =>
        Relation.NamedHandler.CapacityFor(this, actor) is { } capacity ? reply.Drafters.With(capacity, actor) : reply.Drafters;

    // Only asked of whoever may draft.
    private Capacity WriterOf(Actor actor) => Relation.NamedHandler.CapacityFor(this, actor)!;

    /// <summary>提答对应: every item answered, none invented; what else a letter needs before anybody reviews it.</summary>
    private void CheckComplete(Reply reply, IReadOnlyCollection<Organisation.AnswerClass> scheme, DateOnly today)
    {
        var content = reply.Content();
        if (reply.IsAboutEarlierReply)
        {
            Required(content.Correction, "correction-missing", reply.Kind == ReplyKind.CorrectingLetter ? "请写明更正的内容。" : "请写明补充答复的内容。",
                "Correction");
            return;
        }

        var items = _items.OrderBy(i => i.Order).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            var answer = content.Answers.FirstOrDefault(a => a.ItemOrder == items[i].Order);
            Required(
                answer?.Text, "item-unanswered",
                $"第{items[i].PrintedNumber}条意见建议还没有{(reply.Kind == ReplyKind.AssistingOpinion ? "写明意见" : "答复")}。",
                $"Items[{i}].Answer");
            if (answer!.Adoption is null)
            {
                throw new RuleViolationException("adoption-missing", $"请选择第{items[i].PrintedNumber}条的采纳情况。", $"Items[{i}].Adoption");
            }

            if (answer.Adoption is not Adoption.Adopted)
            {
                Required(answer.AdoptionReason, "adoption-reason-missing", $"第{items[i].PrintedNumber}条没有全部采纳，请写明原因。",
                    $"Items[{i}].AdoptionReason");
            }
        }

        if (reply.Kind == ReplyKind.AssistingOpinion)
        {
            return;
        }

        var chosen = scheme.FirstOrDefault(c => c.Code == content.AnswerClass)
            ?? throw new RuleViolationException("class-missing", "请选择答复类别。", "AnswerClass");
        if (chosen.NeedsCommitment && content.Commitments.Count == 0)
        {
            throw new RuleViolationException("commitment-missing", $"{chosen.Code}类答复要写明至少一项有期限的承诺事项。", "Commitments");
        }

        CheckPromises(content, today, "请写以后的日期；已经办到的，写进答复。");
        if (content.Disclosure == Disclosure.NotPublic)
        {
            Required(content.DisclosureReason, "disclosure-reason-missing", "不予公开的，请写明理由。", "DisclosureReason");
        }
    }

    // A letter does not promise for a day that is over.
    private static void CheckPromises(ReplyContent content, DateOnly today, string whatToDo)
    {
        for (var i = 0; i < content.Commitments.Count; i++)
        {
            if (content.Commitments[i] is { } promise && promise.DueOn < today)
            {
                throw new RuleViolationException(
                    "commitment-passed", $"承诺事项“{promise.Text}”的期限{promise.DueOn.InWords()}已过，{whatToDo}", $"Commitments[{i}].DueOn");
            }
        }
    }
}
