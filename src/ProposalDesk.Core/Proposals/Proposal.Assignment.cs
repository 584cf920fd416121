using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>分派、签收、退回 and the named handler (domain.md §3.3, §3.5).</summary>
public sealed partial class Proposal
{
    public IEnumerable<Assignment> AssistingAssignments => _assignments.Where(a => a is { IsLead: false, IsInForce: true });

    public Assignment? LeadAssignment => _assignments.LastOrDefault(a => a is { IsLead: true, IsInForce: true });

    public bool HasBindingAssignment => LeadAssignment is { IsBinding: true };

    /// <summary>Refused assisting assignments that the clerk has not yet given to another section.</summary>
    public IEnumerable<Assignment> AssistingToReassign =>
        Status is ProposalStatus.Assigned or ProposalStatus.InHandling or ProposalStatus.UnderReview
        ? _assignments.Where(a => a is { IsLead: false, Status: AssignmentStatus.Refused })
        : [];

    /// <summary>
    /// Proposes a lead section, its helpers and the supervising leader. After two refusals the supervising deputy decides.
    /// </summary>
    public void Assign(AssignmentPlan plan, Actor actor)
    {
        var step = RefusalCount >= 2 ? ProposalStep.DecideAssignment : ProposalStep.Assign;
        Demand(step, actor);
        CheckPlan(plan, actor);
        Move(step, actor, (step == ProposalStep.DecideAssignment ? "裁定由" : "分派给") + InWords(plan));
        Apply(plan, actor, isBinding: step == ProposalStep.DecideAssignment);
    }

    /// <summary>Gives the case to another section before anybody accepted it.</summary>
    public void Reassign(AssignmentPlan plan, string? reason, Actor actor)
    {
        Demand(ProposalStep.Reassign, actor);
        var why = Required(reason, "reason-missing", "请写明改派的原因。", "Reason");
        CheckPlan(plan, actor);
        Move(ProposalStep.Reassign, actor, $"改派给{InWords(plan)}", why);
        Apply(plan, actor, isBinding: false);
    }

    /// <summary>The lead section takes the case and names the handler.</summary>
    public void Accept(Capacity handler, Actor actor)
    {
        Demand(ProposalStep.Accept, actor);
        if (handler.SectionId != LeadSectionId)
        {
            throw new RuleViolationException("handler-elsewhere", $"承办人应是{LeadSectionName}的人员。", "HandlerId");
        }

        var assignment = LeadAssignment;
        Move(ProposalStep.Accept, actor, $"签收，由{handler.Name}承办");
        assignment!.Status = AssignmentStatus.Accepted;
        assignment.AcceptedOn = actor.Today;
        SetHandler(handler);
        Settle();
    }

    /// <summary>Returns the case to the clerk with a reason and a better section.</summary>
    public void Refuse(string? reason, Section? better, Actor actor)
    {
        Demand(ProposalStep.Refuse, actor);
        var why = Required(reason, "reason-missing", "请写明理由，并建议由哪个科室办理。", "Reason");
        if (better is null || better.Id == LeadSectionId)
        {
            throw new RuleViolationException("better-section-missing", "请建议另一个更合适的科室。", "BetterSectionId");
        }

        var assignment = LeadAssignment;
        Move(ProposalStep.Refuse, actor, $"退回分派，建议由{better.Name}办理", why);
        MarkRefused(assignment!, why, better.Name, actor);
        foreach (var other in AssistingAssignments.ToList())
        {
            other.Status = AssignmentStatus.Replaced;
        }

        Settle();
    }

    /// <summary>An assisting section takes its part and names who writes its opinion.</summary>
    public void AcceptAssisting(long assignmentId, Capacity writer, Actor actor)
    {
        Demand(ProposalStep.AcceptAssisting, actor);
        var assignment = AssistingOf(assignmentId, AssignmentStatus.Pending, actor);
        if (writer.SectionId != assignment.SectionId)
        {
            throw new RuleViolationException("handler-elsewhere", $"请在{assignment.SectionName}的人员中选择。", "HandlerId");
        }

        Move(ProposalStep.AcceptAssisting, actor, $"签收{assignment.SectionName}的协办任务，由{writer.Name}填写科室意见");
        (assignment.Status, assignment.AcceptedOn, assignment.HandlerId, assignment.HandlerName) =
            (AssignmentStatus.Accepted, actor.Today, writer.UserId, writer.Name);
        Settle();
    }

    public void RefuseAssisting(long assignmentId, string? reason, Section? better, Actor actor)
    {
        Demand(ProposalStep.RefuseAssisting, actor);
        var why = Required(reason, "reason-missing", "请写明理由，并建议由哪个科室协办。", "Reason");
        var assignment = AssistingOf(assignmentId, AssignmentStatus.Pending, actor);
        if (better is null || better.Id == assignment.SectionId)
        {
            throw new RuleViolationException("better-section-missing", "请建议另一个更合适的科室。", "BetterSectionId");
        }

        Move(ProposalStep.RefuseAssisting, actor, $"退回{assignment.SectionName}的协办任务，建议由{better.Name}协办", why);
        MarkRefused(assignment, why, better.Name, actor);
        Settle();
    }

    /// <summary>Adds an assisting section, or gives a refused part to another; takes the place of what was refused.</summary>
    public void AssignAssisting(Section section, DateOnly opinionDueOn, Actor actor)
    {
        Demand(ProposalStep.AssignAssisting, actor);
        if (section.Id == LeadSectionId || AssistingAssignments.Any(a => a.SectionId == section.Id))
        {
            throw new RuleViolationException("section-twice", $"{section.Name}已经在办理这件{Kind.Noun()}，请选择别的科室。", "SectionId");
        }

        CheckOpinionDate(opinionDueOn, actor);
        var binding = RefusalCount >= 2;
        Move(ProposalStep.AssignAssisting, actor, $"请{section.Name}协办，{opinionDueOn.InWords()}前提出意见");
        foreach (var refused in _assignments.Where(a => a is { IsLead: false, Status: AssignmentStatus.Refused }))
        {
            refused.Status = AssignmentStatus.Replaced;
        }

        AddAssignment(section, isLead: false, binding, opinionDueOn, actor);
        Settle();
    }

    /// <summary>The section head may put another person in charge; drafts and contacts stay with the case.</summary>
    public void ReplaceHandler(Capacity handler, string? reason, Actor actor)
    {
        Demand(ProposalStep.ReplaceHandler, actor);
        var why = Required(reason, "reason-missing", "请写明更换承办人的原因。", "Reason");
        if (handler.SectionId != LeadSectionId)
        {
            throw new RuleViolationException("handler-elsewhere", $"承办人应是{LeadSectionName}的人员。", "HandlerId");
        }

        if (handler.UserId == HandlerId)
        {
            throw new RuleViolationException("same-handler", $"{handler.Name}已经是承办人。", "HandlerId");
        }

        Move(ProposalStep.ReplaceHandler, actor, $"把承办人由{HandlerName}更换为{handler.Name}", why);
        SetHandler(handler);
        Settle();
    }

    /// <summary>科室意见 of an assisting section for the lead section's draft.</summary>
    public void WriteSectionOpinion(long assignmentId, string? opinion, Actor actor)
    {
        Demand(ProposalStep.WriteSectionOpinion, actor);
        var text = Required(opinion, "opinion-missing", "请写明本科室的意见。", "Opinion");
        var assignment = AssistingOf(assignmentId, AssignmentStatus.Accepted, actor);
        var entry = Move(ProposalStep.WriteSectionOpinion, actor, $"提出了{assignment.SectionName}的科室意见");
        (assignment.Opinion, assignment.OpinionOn, assignment.OpinionBy) = (text, actor.Today, entry.Who);
        Settle();
    }

    private Assignment AssistingOf(long assignmentId, AssignmentStatus status, Actor actor)
    {
        var assignment = AssistingAssignments.FirstOrDefault(a => a.Id == assignmentId && a.Status == status)
            ?? throw new RuleViolationException("no-such-assignment", "这项协办已经有人处理过了，请刷新页面查看。");

        return actor.Capacities
            .Any(h => IsHeadedBy(h, assignment.SectionId) || (status is AssignmentStatus.Accepted && h.UserId == assignment.HandlerId))
            ? assignment
            : throw new RuleViolationException("not-your-step", $"这一步由{assignment.SectionName}办理。");
    }

    private void CheckPlan(AssignmentPlan plan, Actor actor)
    {
        if (plan.Assisting.Any(a => a.Section.Id == plan.Lead.Id))
        {
            throw new RuleViolationException("lead-assists", "承办科室不能同时是协办科室。", "AssistingSectionIds");
        }

        if (plan.InternalDueOn < actor.Today)
        {
            throw new RuleViolationException("internal-due-passed", "内部时限不能早于今天。", "InternalDueOn");
        }

        if (plan.InternalDueOn > DueOn)
        {
            throw new RuleViolationException("internal-due-late", $"内部时限不能晚于办理时限{DueOn.InWords()}。", "InternalDueOn");
        }

        foreach (var assisting in plan.Assisting)
        {
            CheckOpinionDate(assisting.OpinionDueOn, actor);
        }
    }

    private void CheckOpinionDate(DateOnly opinionDueOn, Actor actor)
    {
        if (opinionDueOn < actor.Today || (opinionDueOn > DueOn && DueOn >= actor.Today))
        {
            throw new RuleViolationException("opinion-due", $"科室意见的日期应在今天和办理时限{DueOn.InWords()}之间。", "OpinionDueOn");
        }
    }

    private void Apply(AssignmentPlan plan, Actor actor, bool isBinding)
    {
        // A refused part waits for nobody any more once the whole is given out anew.
        foreach (var earlier in _assignments.Where(a => a.IsInForce || a is { IsLead: false, Status: AssignmentStatus.Refused }))
        {
            earlier.Status = AssignmentStatus.Replaced;
        }

        Themes = plan.Themes ?? Themes;
        AddAssignment(plan.Lead, isLead: true, isBinding, plan.InternalDueOn, actor);
        foreach (var assisting in plan.Assisting)
        {
            AddAssignment(assisting.Section, isLead: false, isBinding, assisting.OpinionDueOn, actor);
        }

        (LeadSectionId, LeadSectionName) = (plan.Lead.Id, plan.Lead.Name);
        SupervisingDeputyId = plan.SupervisingDeputyId;
        (HandlerId, HandlerName) = (null, null);
        foreach (var item in _items)
        {
            item.SectionId = plan.ItemSections.TryGetValue(item.Id, out var section) && section != plan.Lead.Id ? section : null;
        }

        Settle();
    }

    private void AddAssignment(Section section, bool isLead, bool isBinding, DateOnly? internalDueOn, Actor actor) =>
        _assignments.Add(new Assignment
        {
            Number = _assignments.Count + 1,
            SectionId = section.Id,
            SectionName = section.Name,
            IsLead = isLead,
            IsBinding = isBinding,
            AssignedOn = actor.Today,
            InternalDueOn = internalDueOn,
        });

    private void MarkRefused(Assignment assignment, string why, string better, Actor actor)
    {
        (assignment.Status, assignment.RefusedOn, assignment.RefusalReason, assignment.SuggestedSectionName) =
            (AssignmentStatus.Refused, actor.Today, why, better);
        RefusalCount++;
    }

    private void SetHandler(Capacity handler)
    {
        (HandlerId, HandlerName) = (handler.UserId, handler.Name);
        LeadAssignment!.HandlerId = handler.UserId;
        LeadAssignment.HandlerName = handler.Name;
    }

    private string InWords(AssignmentPlan plan) => plan.Lead.Name
        + "承办"
        + (plan.Assisting.Count == 0 ? "" : $"，{string.Join("、", plan.Assisting.Select(a => a.Section.Name))}协办")
        + $"，{plan.SupervisingDeputyName}分管"
        + (plan.InternalDueOn is { } due ? $"，内部时限{due.InWords()}" : "")
        + (plan.Themes is { } themes && themes != Themes ? $"，板块为{themes}" : "");
}
