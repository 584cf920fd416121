using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Commitments;

/// <summary>落实 or 不能落实 of one promise, with its evidence.</summary>
public sealed class SettleCommitment(DeskContext db, CaseBook cases, StoreUpload uploads)
{
    /// <param name="IsKept">True: fulfilled; false: impossible, and the member was told.</param>
    /// <param name="Note">What was done and what proves it, or why it cannot be.</param>
    /// <param name="Told">How the member was told; only where it cannot be kept.</param>
    public sealed record Command(long ProposalId, long? CommitmentId, bool IsKept, DateOnly? SettledOn, string? Note, string? Told,
        UploadedFile? Evidence, long Version);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var file = command.Evidence is { } evidence
            ? await uploads.ExecuteAsync(new StoreUpload.Command(evidence, FilePurpose.Other, proposal.Id, Field: "Evidence"), actor, ct)
            : null;
        if (file is not null)
        {
            await db.SaveChangesAsync(ct);
        }

        if (command.IsKept)
        {
            proposal.FulfilCommitment(command.CommitmentId ?? 0, command.SettledOn, command.Note, file?.Id, actor);
        }
        else
        {
            proposal.DeclareCommitmentImpossible(command.CommitmentId ?? 0, command.SettledOn, command.Note, command.Told, file?.Id, actor);
        }

        await cases.SaveAsync(proposal, actor, ct);
        await transaction.CommitAsync(ct);

        return command.IsKept
            ? $"已登记落实。{(proposal.MaySupplement ? "办成的事项可以用补充答复告知，答复类别可以相应调整。" : "")}"
            : $"已登记不能落实和告知{proposal.Member}的情况。";
    }
}
