using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Proposals;

/// <summary>人员和科室变动 (domain.md §1): what waits in a case goes to a successor, and the history says from whom to whom.</summary>
public sealed partial class Proposal
{
    /// <summary>Gives everything of this case that waits for one person to another, as far as it may be theirs.</summary>
    /// <param name="why">What happened to the first, for the history.</param>
    public void HandOver(Capacity from, Capacity to, string why, DateTime now)
    {
        var (moved, had) = (new List<string>(), HandlerId);
        if (HandlerId == from.UserId && to.SectionId == LeadSectionId)
        {
            moved.Add($"承办人由{HandlerName}改为{to.Name}");
            SetHandler(to);
        }

        foreach (var part in AssistingAssignments.Where(a => a.HandlerId == from.UserId && a.Opinion is null && a.SectionId == to.SectionId)
            .ToList())
        {
            moved.Add($"{part.SectionName}的科室意见由{part.HandlerName}改为{to.Name}填写");
            (part.HandlerId, part.HandlerName) = (to.UserId, to.Name);
        }

        if (to.IsLeader)
        {
            moved.AddRange(HandOverAsLeader(from, to));
        }

        Record(moved, HandlerId != had, why, now);
    }

    /// <summary>
    /// 机构调整: everything of this case that a section has goes to its successor, with the case itself to the leader who guides
    /// that one; what is done keeps the old name.
    /// </summary>
    public void HandOver(Section from, Section to, Roster house, string why, DateTime now)
    {
        var moved = MoveParts(from.Id, from.Name, to);
        if (LeadSectionId == to.Id)
        {
            moved.AddRange(FollowLeaderOf(to, house));
        }

        Record(moved, LeadSectionId == to.Id && HandlerId is null, why, now);
    }

    /// <summary>
    /// 改由另一科室承办: the case goes over with its drafts, contacts and promises; the head of the new section is the handler until
    /// somebody is named, and its supervising leader guides it (domain.md §1).
    /// </summary>
    /// <param name="house">The people who are there.</param>
    /// <exception cref="RuleViolationException">same-section, section-closed, section-without-head, reason-missing.</exception>
    public void MoveToSection(Section? to, string? reason, Roster house, Actor actor)
    {
        Demand(ProposalStep.MoveToSection, actor);
        if (to is null || to.Id == LeadSectionId)
        {
            throw new RuleViolationException("same-section", $"{NumberInWords}现在就由{LeadSectionName}承办，请选择另一个科室。", "SectionId");
        }

        if (!to.IsActive)
        {
            throw new RuleViolationException("section-closed", $"{to.Name}已经停用，请选择另一个科室。", "SectionId");
        }

        var head = house.HeadsOf(to.Id).FirstOrDefault() ?? throw new RuleViolationException(
            "section-without-head", $"{to.Name}还没有负责人，改过去没有人办理；请先由系统管理员确定负责人，或者选择另一个科室。", "SectionId");
        var why = Required(reason, "reason-missing", "请写明为什么改由另一科室承办。", "Reason");
        var moved = MoveParts(LeadSectionId!.Value, LeadSectionName!, to);
        if (HandlerId is not null)
        {
            moved.Add($"承办人由{HandlerName}改为{head.Name}");
            SetHandler(head);
        }

        moved.AddRange(FollowLeaderOf(to, house));
        Move(ProposalStep.MoveToSection, actor, $"登记改由另一科室承办：{string.Join("，", moved)}", why);
        Settle();
    }

    private IEnumerable<string> FollowLeaderOf(Section section, Roster house)
    {
        if (section.SupervisingDeputyId == SupervisingDeputyId || house.Find(section.SupervisingDeputyId) is not { IsLeader: true } deputy)
        {
            return [];
        }

        var former = house.Find(SupervisingDeputyId)
            ?? new Capacity(SupervisingDeputyId ?? 0, house.NameOf(SupervisingDeputyId), new HashSet<DeskRole>(), null, null);

        return HandOverAsLeader(former, deputy);
    }

    private List<string> MoveParts(long fromId, string fromName, Section to)
    {
        var moved = new List<string>();
        foreach (var part in _assignments.Where(a => a.IsInForce && a.SectionId == fromId).ToList())
        {
            if (!part.IsLead && _assignments.Any(a => a.IsInForce && a != part && a.SectionId == to.Id))
            {
                // The successor has the case already, as the lead or with a part of its own.
                moved.Add($"{fromName}的协办由{to.Name}一并办理");
                part.Status = AssignmentStatus.Replaced;
                continue;
            }

            moved.Add($"{(part.IsLead ? "承办" : "协办")}科室由{fromName}改为{to.Name}");
            part.MoveTo(to);
        }

        if (LeadSectionId == fromId)
        {
            (LeadSectionId, LeadSectionName) = (to.Id, to.Name);
            foreach (var doubled in AssistingAssignments.Where(a => a.SectionId == to.Id).ToList())
            {
                doubled.Status = AssignmentStatus.Replaced;
            }
        }

        foreach (var item in _items.Where(i => i.SectionId == fromId || i.SectionId == LeadSectionId))
        {
            item.SectionId = to.Id == LeadSectionId ? null : to.Id;
        }

        foreach (var step in PendingSteps().Where(s => s.HolderSectionId == fromId).ToList())
        {
            step.MoveTo(new(step.Kind, step.HolderRole, $"{to.Name}负责人", to.Id, step.HolderUserId));
        }

        return moved;
    }

    private IEnumerable<string> HandOverAsLeader(Capacity from, Capacity to)
    {
        if (SupervisingDeputyId == from.UserId)
        {
            yield return $"分管领导由{from.Name}改为{to.Name}";
            SupervisingDeputyId = to.UserId;
        }

        // A step that the successor may not take, since they drafted the letter, falls to the next above by itself.
        foreach (var step in PendingSteps().Where(s => s.HolderUserId == from.UserId && s.MayBeReviewedBy(to)).ToList())
        {
            yield return $"{step.Kind.Label()}由{step.HolderText}转到{to.Name}";
            step.MoveTo(ReviewSeats.Held(step.Kind, to));
        }

        if (OpenNotice is { } notice && notice.IssuedById == from.UserId)
        {
            yield return $"督办单{notice.DocumentNumber}由{to.Name}销号";
            notice.IssuedById = to.UserId;
        }
    }

    private IEnumerable<ReviewStep> PendingSteps() =>
        _replies.Where(r => r.CurrentStep is not null).SelectMany(r => r.CurrentSteps).Where(s => s.Verdict == ReviewVerdict.Pending);

    // Leaders who have to decide on a late case still have to, unless somebody else has it now.
    private void Record(List<string> moved, bool isWithAnother, string why, DateTime now)
    {
        if (moved.Count > 0)
        {
            Move(ProposalStep.HandOver, Actor.Desk(now), string.Join("，", moved), why);
            if (isWithAnother)
            {
                EndDecision(now.ToBeijingDate());
            }

            Settle();
        }
    }
}
