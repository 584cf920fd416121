using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Supervision;

/// <summary>签发督办单: draws its number and tells the section head, in one transaction.</summary>
public sealed class IssueSupervisionNotice(DeskContext db, CaseBook cases, DocumentNumbers numbers)
{
    public sealed record Command(long ProposalId, string? Late, string? Demand, DateOnly? DueOn, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.CheckNotice(command.Demand, command.DueOn, actor);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var number = await numbers.DrawAsync(proposal.BureauId, actor.Today.Year, NumberedKind.Notice, replyId: null, actor.Now, ct);
        var notice = proposal.IssueNotice(number, command.Late, command.Demand, command.DueOn, actor);
        foreach (var head in (await Roster.LoadAsync(db, ct)).HeadingFor(proposal.LeadSectionId ?? 0, proposal.SupervisingDeputyId))
        {
            cases.TellIfOther(
                head.UserId, proposal, CaseNews.Notice, $"请回复督办单（{notice.DueOn.InShort()}前）",
                $"{notice.IssuedBy}就{proposal.NumberInWords}《{proposal.Title}》签发督办单{number}，请在{notice.DueOn.InWords()}前回复：{notice.Demand}",
                actor);
        }

        await cases.SaveAsync(proposal, actor, ct);
        await transaction.CommitAsync(ct);

        return $"已签发督办单{number}，{proposal.LeadSectionName}应在{notice.DueOn.InWords()}前回复。";
    }
}
