using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Proposals;

/// <summary>催办 and 督办 (domain.md §6).</summary>
public sealed partial class Proposal
{
    public IReadOnlyList<SupervisionNotice> Notices => _notices;

    /// <summary>The notice that the section has not answered, or the leader not closed.</summary>
    public SupervisionNotice? OpenNotice => _notices.LastOrDefault(n => n.IsOpen);

    /// <summary>催办 by hand: a line in the history; whom it goes to is the use case's business.</summary>
    public void Chase(string what, string? words, Actor actor)
    {
        Demand(ProposalStep.Chase, actor);
        Move(ProposalStep.Chase, actor, $"催办：{what}", words);
    }

    /// <summary>签发督办单 to the lead section.</summary>
    public SupervisionNotice IssueNotice(string documentNumber, string? late, string? demand, DateOnly? dueOn, Actor actor)
    {
        CheckNotice(demand, dueOn, actor);
        var leader = Demand(ProposalStep.IssueNotice, actor).By.CapacityFor(this, actor)!;
        Move(ProposalStep.IssueNotice, actor, $"向{LeadSectionName}签发督办单{documentNumber}，要求{dueOn!.Value.InWords()}前回复", demand);
        var notice = new SupervisionNotice
        {
            Number = _notices.Count + 1,
            DocumentNumber = documentNumber,
            Late = Required(late, "late-missing", "请写明什么事项、哪一天的时限已过。", "Late"),
            Demand = demand!.Trim(),
            DueOn = dueOn.Value,
            IssuedOn = actor.Today,
            IssuedBy = actor.NameUnder(leader),
            IssuedById = leader.UserId,
        };
        _notices.Add(notice);
        Settle();

        return notice;
    }

    /// <summary>Refuses before a number is drawn what could not be issued.</summary>
    public void CheckNotice(string? demand, DateOnly? dueOn, Actor actor)
    {
        Demand(ProposalStep.IssueNotice, actor);
        Required(demand, "demand-missing", "请写明督办要求。", "Demand");
        if (dueOn is not { } day || day <= actor.Today)
        {
            throw new RuleViolationException("notice-due", "请填写今天以后的回复期限。", "DueOn");
        }
    }

    public void AnswerNotice(string? answer, string? measures, DateOnly? newDate, Actor actor)
    {
        Demand(ProposalStep.AnswerNotice, actor);
        var notice = OpenNotice!;
        var text = Required(answer, "answer-missing", "请写明办理情况和超时原因。", "Answer");
        var steps = Required(measures, "measures-missing", "请写明整改措施。", "Measures");
        if (newDate is not { } day || day <= actor.Today)
        {
            throw new RuleViolationException("new-date", "请填写今天以后的完成日期。", "NewDate");
        }

        var entry = Move(ProposalStep.AnswerNotice, actor, $"回复督办单{notice.DocumentNumber}，{day.InWords()}前完成", text);
        (notice.Answer, notice.Measures, notice.NewDate, notice.AnsweredOn, notice.AnsweredBy) = (text, steps, day, actor.Today, entry.Who);
        Settle();
    }

    /// <summary>销号 by the leader who issued it, or by the Director.</summary>
    public void CloseNotice(string? note, Actor actor)
    {
        Demand(ProposalStep.CloseNotice, actor);
        var notice = OpenNotice!;
        var entry = Move(ProposalStep.CloseNotice, actor, $"核实后对督办单{notice.DocumentNumber}销号", note);
        (notice.ClosedOn, notice.ClosedBy) = (actor.Today, entry.Who);
        Settle();
    }
}
