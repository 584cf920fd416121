using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Supervision;

/// <summary>回复督办单 by the section head.</summary>
public sealed class AnswerSupervisionNotice(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, string? Answer, string? Measures, DateOnly? NewDate, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.AnswerNotice(command.Answer, command.Measures, command.NewDate, actor);
        var roster = await Roster.LoadAsync(db, ct);
        foreach (var person in roster.DecidingFor(proposal.OpenNotice!.IssuedById ?? proposal.SupervisingDeputyId))
        {
            cases.TellIfOther(person.UserId, proposal, CaseNews.NoticeAnswered, "督办单已回复，请核实",
                $"{proposal.LeadSectionName}回复了{proposal.NumberInWords}《{proposal.Title}》的督办单，"
                + $"{command.NewDate!.Value.InWords()}前完成，请核实后销号。", actor);
        }

        await cases.SaveAsync(proposal, actor, ct);

        return "督办单已回复，由签发的领导核实后销号。";
    }
}
