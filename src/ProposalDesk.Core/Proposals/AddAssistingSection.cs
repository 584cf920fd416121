using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>增派协办科室, or gives a refused part to another section.</summary>
public sealed class AddAssistingSection(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, long? SectionId, DateOnly? OpinionDueOn, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var section = await db.Sections.FirstOrDefaultAsync(s => s.Id == command.SectionId && s.IsActive, ct)
            ?? throw new RuleViolationException("section-missing", "请选择协办科室。", "SectionId");
        var due = command.OpinionDueOn ?? throw new RuleViolationException("opinion-due", $"请填写{section.Name}提出意见的日期。", "OpinionDueOn");
        proposal.AssignAssisting(section, due, actor);
        foreach (var head in (await Roster.LoadAsync(db, ct)).HeadingFor(section.Id, proposal.SupervisingDeputyId))
        {
            cases.TellIfOther(head.UserId, proposal, CaseNews.Assisting, $"请签收协办（{due.InShort()}前提出意见）",
                $"{proposal.NumberInWords}《{proposal.Title}》请{section.Name}协办，{due.InShort()}前提出意见，请签收。", actor);
        }

        await cases.SaveAsync(proposal, actor, ct);

        return $"已请{section.Name}协办{proposal.NumberInWords}，{due.InWords()}前提出意见。";
    }
}
