using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>签收协办: an assisting section names who writes its opinion.</summary>
public sealed class AcceptAssistingAssignment(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, long AssignmentId, long? HandlerId, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var writer = (await Roster.LoadAsync(db, ct)).HandlerOf(command.HandlerId);
        proposal.AcceptAssisting(command.AssignmentId, writer, actor);
        var due = proposal.Assignments.First(a => a.Id == command.AssignmentId).InternalDueOn;
        cases.TellIfOther(
            writer.UserId, proposal, CaseNews.OpinionAsked,
            $"请填写科室意见{(due is { } on && on >= actor.Today ? $"（{on.InShort()}前）" : "")}",
            $"请您填写{proposal.NumberInWords}《{proposal.Title}》的科室意见{(due is { } day ? $"，科室意见时限{day.InShort()}" : "")}。", actor);
        await cases.SaveAsync(proposal, actor, ct);

        return $"已签收协办，由{writer.Name}填写科室意见{(due is { } d ? $"，科室意见时限{d.InWords()}" : "")}。";
    }
}
