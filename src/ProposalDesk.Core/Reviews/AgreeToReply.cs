using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Reviews;

/// <summary>同意: records the verdict for every consecutive step the person holds.</summary>
public sealed class AgreeToReply(CaseBook cases)
{
    /// <param name="Minutes">Only from whoever records the collective review; null leaves that step open.</param>
    public sealed record Command(long ProposalId, string? Comment, CollectiveMinutes? Minutes, long Version);

    /// <returns>What was recorded and who has it now, as a sentence for the person.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        ReviewCourse.CheckComment(command.Comment);
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var steps = proposal.ReplyInReview?.RunOf(actor).ToList() ?? [];
        proposal.Agree(command.Comment, command.Minutes, actor);
        await cases.SaveAsync(proposal, actor, ct);

        var done = steps.Where(s => s.Verdict == ReviewVerdict.Agreed).Select(s => s.Kind.Label());
        var next = proposal.ReplyInReview!.CurrentStep!;

        return $"{proposal.NumberInWords}：{string.Join("、", done)}已记录为同意，现在由{next.HolderText}{next.Kind.Verb()}。";
    }
}
