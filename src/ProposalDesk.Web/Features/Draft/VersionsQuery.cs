using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Draft;

/// <summary>Versions of the letter in progress, else of the latest, and the comparison of two of them.</summary>
public sealed class VersionsQuery(DeskContext db)
{
    /// <returns>Null when nothing has been drafted.</returns>
    public async Task<VersionsPage?> RunAsync(long proposalId, int? from, int? to, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Items).SingleAsync(p => p.Id == proposalId, ct);
        var reply = await db.Replies.AsNoTrackingWithIdentityResolution()
            .Include(r => r.Draft).Include(r => r.Answers).Include(r => r.Commitments).Include(r => r.Versions)
            .Where(r => r.ProposalId == proposalId)
            .OrderByDescending(r => r.Number)
            .FirstOrDefaultAsync(ct);
        if (reply is null)
        {
            return null;
        }

        var versions = reply.Versions.OrderBy(v => v.Number).ToList();
        var now = versions.Count + 1;
        var later = Math.Clamp(to ?? now, 1, now);
        var earlier = Math.Clamp(from ?? Math.Max(1, later - 1), 1, now);

        return new VersionsPage(
            proposal.Id,
            proposal.NumberInWords,
            proposal.Title,
            reply.Kind.Label(),
            [
                new(now, reply.Status == ReplyStatus.Draft ? "现在的草稿" : $"现在的文字（{reply.Status.Label()}）", reply.Draft!.SavedBy,
                    reply.Draft.SavedAt, reply.Drafters.InWords),
                .. versions.AsEnumerable().Reverse().Select(v => new VersionsPage.Row(
                    v.Number, $"第{v.Number}版{(v.IsSubmitted ? "（提交审核）" : "")}", v.SavedBy, v.SavedAt, v.Drafters.InWords)),
            ],
            earlier,
            later,
            ReplyComparison.Of(ContentOf(earlier), ContentOf(later), proposal.Items.ToDictionary(i => i.Order, i => i.PrintedNumber)));

        ReplyContent ContentOf(int number) => number == now ? reply.Content() : ReplyContentJson.Read(versions[number - 1].ContentJson);
    }
}
