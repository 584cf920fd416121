using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Proposals;

/// <summary>How a case is chased, answered for, and at last decided on (domain.md §6).</summary>
public sealed partial class Proposal
{
    /// <summary>After so many chasers its leader and the Director get a decision to take instead of another line.</summary>
    public const int ChasersBeforeDecision = 10;

    // What a leader decides, or what makes a decision needless.
    private static readonly ProposalStep[] _settlesLateness =
        [ProposalStep.Assign, ProposalStep.DecideAssignment, ProposalStep.Reassign, ProposalStep.ReplaceHandler, ProposalStep.MoveToSection,
            ProposalStep.IssueNotice, ProposalStep.AskExtension, ProposalStep.AnswerExtension, ProposalStep.Send,
            ProposalStep.ForwardSheets, ProposalStep.AskAfter, ProposalStep.RefuseTransfer];

    /// <summary>Chasers up to this day count no more: it was decided since. Beijing.</summary>
    public DateOnly? ChasersCountAfter { get; private set; }

    /// <summary>Chased so often that its leader and the Director have to decide; null while not. Beijing.</summary>
    public DateOnly? ToDecideSince { get; private set; }

    /// <summary>How a leader decides on it here: by a notice, or by a word to whoever has it where none can be issued.</summary>
    internal ProposalStep StepToDecide =>
        OpenNotice is null && Status is not (ProposalStatus.Received or ProposalStatus.TransferPending or ProposalStatus.Closed)
            ? ProposalStep.IssueNotice
            : ProposalStep.Chase;

    /// <summary>知道了，预计某日完成, by whoever was chased.</summary>
    /// <exception cref="RuleViolationException">nothing-late, expected-missing, expected-far, reason-missing.</exception>
    public ChaserAnswer AnswerChaser(DateOnly? expectedOn, string? reason, Actor actor)
    {
        Demand(ProposalStep.AnswerChaser, actor);
        if (!HasMissedLimit(actor.Today))
        {
            throw new RuleViolationException("nothing-late", $"{NumberInWords}没有已过的时限，不用答复。");
        }

        var words = Required(reason, "reason-missing", "请写明还没有办完的原因。", "Reason");
        if (expectedOn is not { } day || day <= actor.Today)
        {
            throw new RuleViolationException("expected-missing", "请填写今天以后的日期。", "ExpectedOn");
        }

        if (day > actor.Today.AddDays(ChaserAnswer.MostDays))
        {
            throw new RuleViolationException(
                "expected-far", $"最晚填写{actor.Today.AddDays(ChaserAnswer.MostDays).InWords()}；还要更久的，请申请延期，或者请领导决定。", "ExpectedOn");
        }

        var entry = Move(ProposalStep.AnswerChaser, actor, $"答复催办：知道了，预计{day.InWords()}完成", words);

        return new() { ProposalId = Id, UserId = actor.UserId, Name = entry.Who, GivenOn = actor.Today, ExpectedOn = day, Reason = words };
    }

    /// <summary>After so many chasers leaders decide instead of hearing another.</summary>
    internal void PutToDecision(DateTime now)
    {
        Move(ProposalStep.PutToDecision, Actor.Desk(now), $"已催办{ChasersBeforeDecision}次仍没有办完，请分管领导和主要领导决定");
        ToDecideSince = now.ToBeijingDate();
    }

    /// <summary>With the last missed limit met there is nothing left to decide, and chasers are counted anew.</summary>
    private void SettleLateness(DateTime now)
    {
        if (ToDecideSince is not null && !HasMissedLimit(now.ToBeijingDate()))
        {
            EndDecision(now.ToBeijingDate());
        }
    }

    private void FollowDecision(ProposalStep step, Actor actor)
    {
        if (ToDecideSince is not null
            && (_settlesLateness.Contains(step) || (step == StepToDecide && actor.Capacities.Any(c => c.IsLeader))))
        {
            EndDecision(actor.Today);
        }
    }

    private void EndDecision(DateOnly on)
    {
        if (ToDecideSince is not null)
        {
            (ToDecideSince, ChasersCountAfter) = (null, on);
        }
    }

    private bool HasMissedLimit(DateOnly today) => FirstOpenDueOn < today;
}
