using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Proposals;

/// <summary>意见建议落实: what became of one answered item.</summary>
public sealed class RecordImplementation(CaseBook cases)
{
    public sealed record Command(long ProposalId, long? ItemId, bool? IsImplemented, DateOnly? MarkedOn, string? Note, long Version);

    /// <returns>What was recorded, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        proposal.MarkImplementation(command.ItemId ?? 0, command.IsImplemented, command.MarkedOn, command.Note, actor);
        await cases.SaveAsync(proposal, actor, ct);
        var answered = proposal.Items.Where(i => i.AnsweredOn is not null).ToList();

        return $"已登记。{proposal.NumberInWords}的{answered.Count}条意见建议中，已落实{answered.Count(i => i.IsImplemented == true)}条。";
    }
}
