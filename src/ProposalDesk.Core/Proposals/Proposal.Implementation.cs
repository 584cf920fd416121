using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Proposals;

/// <summary>What became of each item: answered, adopted, carried out (domain.md §2).</summary>
public sealed partial class Proposal
{
    /// <summary>True once a letter of some round answered the items.</summary>
    public bool HasAnswered => SentReply is not null;

    /// <summary>落实, yes or no, with the day; may be said again when things have changed.</summary>
    public void MarkImplementation(long itemId, bool? isImplemented, DateOnly? on, string? note, Actor actor)
    {
        Demand(ProposalStep.MarkImplementation, actor);
        var item = _items.Find(i => i.Id == itemId && i.AnsweredOn is not null)
            ?? throw new RuleViolationException("no-such-item", $"请选择已经{Role.Answering()}的意见建议。", "ItemId");
        var done = isImplemented ?? throw new RuleViolationException("implemented-missing", "请选择已经落实还是尚未落实。", "IsImplemented");
        if (on is not { } day || day > actor.Today || day < ReferredOn)
        {
            throw new RuleViolationException("marked-on", $"日期应在交办日期{ReferredOn.InWords()}和今天之间。", "MarkedOn");
        }

        var why = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        if (!done)
        {
            Required(why, "note-missing", "尚未落实的，请写明原因。", "Note");
        }

        Move(ProposalStep.MarkImplementation, actor, $"登记第{item.PrintedNumber}条意见建议{(done ? "已经落实" : "尚未落实")}（{day.InWords()}）", why);
        item.Mark(done, day, why, actor);
        Settle();
    }

    private void AnswerItems()
    {
        foreach (var item in _items)
        {
            if (SentReply is not { } reply)
            {
                item.Answer(null, null);
            }
            else if (reply.Answers.FirstOrDefault(a => a.ItemOrder == item.Order && !string.IsNullOrWhiteSpace(a.Text)) is { } answer)
            {
                item.Answer(reply.ReachedAllOn, answer.Adoption);
            }
        }
    }
}
