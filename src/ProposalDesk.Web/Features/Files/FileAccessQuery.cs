using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Files;

/// <summary>Who may open a stored file: by its case, and by what it is for.</summary>
public sealed class FileAccessQuery(DeskContext db)
{
    /// <returns>Null when there is no such file for this person.</returns>
    public async Task<StoredFile?> RunAsync(Guid publicId, Actor actor, CancellationToken ct)
    {
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.PublicId == publicId, ct);
        if (file is null)
        {
            return null;
        }

        if (file.Purpose == FilePurpose.Submission)
        {
            return await MayOpenSubmissionAsync(file, actor, ct) ? file : null;
        }

        if (file.ProposalId is not { } proposalId)
        {
            return actor.Is(DeskRole.Clerk) || file.StoredById == actor.UserId ? file : null;
        }

        var proposal = await db.Proposals.AsNoTracking().AsSingleQuery().Include(p => p.Assignments)
            .SingleOrDefaultAsync(p => p.Id == proposalId, ct);

        return proposal is not null && ProposalAccess.MaySee(proposal, actor)
            && await MayOpenAsync(file, proposal, actor, ct) ? file : null;
    }

    /// <summary>Whom the person stands in for, where that is what lets them open it.</summary>
    public async Task<IReadOnlyList<Capacity>> ForWhomAsync(Guid publicId, Actor actor, CancellationToken ct)
    {
        foreach (var capacity in actor.Capacities.Count > 1 ? actor.Capacities : [])
        {
            if (await RunAsync(publicId, actor.As(capacity), ct) is not null)
            {
                return capacity.UserId == actor.UserId ? [] : [capacity];
            }
        }

        return [];
    }

    /// <summary>Which case it belongs to, or its name: 第85号提案.</summary>
    public async Task<string> AboutAsync(StoredFile file, CancellationToken ct) =>
        await db.Proposals.Where(p => p.Id == file.ProposalId).Select(p => new { p.Kind, p.CaseNumber })
            .SingleOrDefaultAsync(ct) is { } found ? found.Kind.NumberInWords(found.CaseNumber) : file.Name;

    // What went to the city government is open to everyone who handles cases; receipts are not for observers.
    private async Task<bool> MayOpenSubmissionAsync(StoredFile file, Actor actor, CancellationToken ct) =>
        !ProposalAccess.IsOnlyObserver(actor)
            ? actor.Capacities.Any(h => h.Roles.Any(r => r.SeesCases()))
            : await db.Set<Submission>().AnyAsync(s => s.Document!.Id == file.Id && s.StruckOutAt == null, ct);

    private async Task<bool> MayOpenAsync(StoredFile file, Proposal proposal, Actor actor, CancellationToken ct) => file.Purpose switch
    {
        // What was signed and sent is open to observers too; what has not left the house is not.
        FilePurpose.SignedLetter => ProposalAccess.MaySeeWorkings(proposal, actor)
            || await db.Replies.AnyAsync(r => r.LetterFileId == file.Id && r.Status == ReplyStatus.Sent, ct),
        FilePurpose.FeedbackScan or FilePurpose.ImportSource =>
            ProposalAccess.MaySeeContactData(proposal, actor) || actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director),
        _ => ProposalAccess.MaySeeWorkings(proposal, actor),
    };
}
