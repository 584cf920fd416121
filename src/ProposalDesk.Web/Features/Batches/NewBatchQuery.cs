using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Features.Proposals;

namespace ProposalDesk.Web.Features.Batches;

/// <summary>The cases a batch would be of, as the person sees them now.</summary>
public sealed class NewBatchQuery(DeskContext db, DeadlineBasisBook bases)
{
    public async Task<NewBatchPage> RunAsync(NewBatchForm form, ListFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        IReadOnlyList<long> ids = form.Cases is not null ? form.Confirmed
            : form.All
            ? await (await FilteredCases.OpenAsync(db, bases, filter, bureauId, actor, ct)).Found.Select(c => c.Case.Id).ToListAsync(ct)
            : form.Ids;
        var rows = await (
            from p in db.Proposals.AsNoTracking().Where(ProposalAccess.VisibleTo(actor))
            join s in db.Sessions on p.SessionId equals s.Id
            where p.BureauId == bureauId && ids.Contains(p.Id)
            select new
            {
                p.Id,
                p.CaseNumber,
                p.Kind,
                p.Title,
                SessionId = s.Id,
                s.Name,
                HasSheets = p.Sheets.Any(),
                HasLetter = p.Replies.Any(r => r.Status == ReplyStatus.Signed || r.Status == ReplyStatus.Sent),
            }).ToListAsync(ct);

        return new NewBatchPage(
            form.Papers,
            Guid.NewGuid(),
            [.. rows.OrderBy(r => r.Kind).ThenBy(r => r.SessionId).ThenBy(r => r.CaseNumber.Length)
                .ThenBy(r => r.CaseNumber, StringComparer.Ordinal).Select(r => new NewBatchPage.Row(
                r.Id,
                r.Name,
                r.Kind.NumberInWords(r.CaseNumber),
                r.Title,
                form.Papers switch { BatchKind.FeedbackForms => !r.HasSheets, BatchKind.Letters => !r.HasLetter, BatchKind.Dossiers =>
                    false }))]);
    }
}
