using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Features.Sheets;

/// <summary>The sheets of a case, and one of them as it is printed.</summary>
public sealed class SheetsQuery(DeskContext db, FeedbackLinks links)
{
    public async Task<SheetsPage> RunAsync(Proposal proposal, Actor actor, bool canForward, bool canEnter, CancellationToken ct)
    {
        var scanIds = proposal.Sheets.SelectMany(s => s.Answers).Select(a => a.ScanFileId).OfType<long>().ToList();
        var scans = scanIds.Count == 0 ? [] : await db.Files.AsNoTracking().Where(f => scanIds.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, f => f.PublicId, ct);
        var office = await db.Bureaus.Where(b => b.Id == proposal.BureauId).Select(b => b.InspectionOffice).SingleAsync(ct);

        return SheetsPage.Of(proposal, actor, office, links.ArePrinted, canForward, canEnter, scans);
    }

    /// <summary>Filled where it has come back, else blank with its personal code.</summary>
    public async Task<FeedbackForm> FormAsync(Proposal proposal, FeedbackSheet sheet, bool blank, CancellationToken ct)
    {
        var bureau = await db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == proposal.BureauId, ct);
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == proposal.SessionId, ct);

        return sheet.IsReturned && !blank
            ? FeedbackFormComposer.Filled(proposal, sheet, session, bureau)
            : FeedbackFormComposer.Blank(proposal, sheet, session, bureau, links.LinkOf(sheet));
    }
}
