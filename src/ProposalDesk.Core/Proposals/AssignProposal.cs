using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>分派, 改派 before anybody accepted, and 裁定 by the supervising deputy: one plan, three moments.</summary>
public sealed class AssignProposal(DeskContext db, CaseBook cases, DeadlineBook deadlines)
{
    /// <param name="SupervisingDeputyId">Null: the leader who supervises the section.</param>
    /// <param name="ItemSections">Item id to section, only where it is not the lead section.</param>
    /// <param name="Themes">板块; null or empty leaves those of the case.</param>
    /// <param name="Reason">Asked for when the case is given to another section before acceptance.</param>
    public sealed record Command(
        long ProposalId,
        long? LeadSectionId,
        long? SupervisingDeputyId,
        DateOnly? InternalDueOn,
        IReadOnlyList<AssistingSection> Assisting,
        IReadOnlyDictionary<long, long> ItemSections,
        string? Reason,
        long Version,
        string? Themes = null);

    public sealed record AssistingSection(long SectionId, DateOnly? OpinionDueOn);

    /// <returns>What happened, in a sentence with section and date.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var plan = await PlanAsync(command, proposal, ct);
        var again = proposal.Status == ProposalStatus.Assigned;
        if (again)
        {
            proposal.Reassign(plan, command.Reason, actor);
        }
        else
        {
            proposal.Assign(plan, actor);
        }

        await cases.SaveAsync(proposal, actor, ct);
        var year = await deadlines.YearOfAsync(proposal.SessionId, ct);
        var acceptBy = (await deadlines.CalendarAsync(ct)).AddWorkingDays(actor.Today, year.AcceptanceDays);
        var verb = proposal.HasBindingAssignment ? "已裁定由" : again ? "已改派给" : "已分派给";

        return $"{proposal.NumberInWords}{verb}{plan.Lead.Name}{(proposal.HasBindingAssignment ? "承办" : "")}，签收时限{acceptBy.InShort()}。";
    }

    private async Task<AssignmentPlan> PlanAsync(Command command, Proposal proposal, CancellationToken ct)
    {
        var sections = await db.Sections.Where(s => s.IsActive).ToDictionaryAsync(s => s.Id, ct);
        var lead = SectionOf(sections, command.LeadSectionId)
            ?? throw new RuleViolationException("lead-missing", "请选择承办科室。", "LeadSectionId");
        var deputyId = command.SupervisingDeputyId ?? lead.SupervisingDeputyId;
        var deputy = (await Roster.LoadAsync(db, ct)).With(DeskRole.DeputyDirector).FirstOrDefault(d => d.UserId == deputyId)
            ?? throw new RuleViolationException("deputy-missing", $"{lead.Name}还没有定分管领导，请选择一位。", "SupervisingDeputyId");

        var assisting = new List<AssignmentPlan.AssistingSection>();
        foreach (var one in command.Assisting)
        {
            var section = SectionOf(sections, one.SectionId)
                ?? throw new RuleViolationException("no-such-section", "有一个协办科室已经停用，请重新选择。", "AssistingSectionIds");
            assisting.Add(new(section, one.OpinionDueOn
                ?? throw new RuleViolationException("opinion-due", $"请填写{section.Name}提出意见的日期。", "OpinionDueOn")));
        }

        foreach (var (itemId, sectionId) in command.ItemSections.Where(i => i.Value != lead.Id))
        {
            var item = proposal.Items.FirstOrDefault(i => i.Id == itemId);
            if (item is not null && assisting.All(a => a.Section.Id != sectionId))
            {
                throw new RuleViolationException(
                    "item-section",
                    $"“{item.Heading}”选的科室不是承办科室，也没有列为协办科室，请一并勾选它协办。",
                    "ItemSections");
            }
        }

        return new AssignmentPlan(lead, deputy.UserId, deputy.Name, command.InternalDueOn, assisting, command.ItemSections)
        {
            Themes = SimilarCases.Split(command.Themes) is { Count: > 0 } themes ? string.Join('、', themes) : null,
        };
    }

    private static Section? SectionOf(Dictionary<long, Section> sections, long? id) =>
        id is { } key ? sections.GetValueOrDefault(key) : null;
}
