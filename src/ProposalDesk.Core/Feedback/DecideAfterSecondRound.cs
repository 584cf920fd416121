using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>After a second 不满意 the Director decides, with reason: another round, or 办结（不满意） (domain.md §3.11).</summary>
public sealed class DecideAfterSecondRound(DeskContext db, CaseBook cases, DeadlineBook deadlines)
{
    public sealed record Command(long ProposalId, bool Again, string? Reason, long Version);

    /// <returns>What was decided, as a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        if (command.Again)
        {
            proposal.OrderFurtherRound(command.Reason, await deadlines.YearOfAsync(proposal.SessionId, ct), actor);
        }
        else
        {
            proposal.CloseDissatisfied(command.Reason, actor);
        }

        var text = command.Again
            ? $"主要领导决定重新办理{proposal.NumberInWords}（第{proposal.RoundNumber}轮），{proposal.DueOn.InShort()}前答复：{Why(command)}。"
            : $"主要领导决定{proposal.NumberInWords}办结（不满意），请随征询意见表报督查室：{Why(command)}。";
        var roster = await Roster.LoadAsync(db, ct);
        var people = roster.HeadsOf(proposal.LeadSectionId ?? 0).Concat(roster.With(DeskRole.Clerk))
            .Concat(roster.People.Where(p => p.UserId == proposal.SupervisingDeputyId || p.UserId == proposal.HandlerId))
            .DistinctBy(p => p.UserId).ToList();
        foreach (var person in people)
        {
            cases.Tell(
                person.UserId, proposal, CaseNews.Decision,
                command.Again ? $"请重新办理（{proposal.DueOn.InShort()}前）" : "主要领导决定办结（不满意）", text, actor);
        }

        await cases.SaveAsync(proposal, actor, ct);

        return command.Again
            ? $"{proposal.NumberInWords}开始重新办理（第{proposal.RoundNumber}轮），由承办人{proposal.HandlerName}在{proposal.DueOn.InWords()}前答复。"
            : $"{proposal.NumberInWords}已办结（不满意），请收文办理员报督查室。";
    }

    private static string? Why(Command command) => command.Reason?.Trim().TrimEnd('。');
}
