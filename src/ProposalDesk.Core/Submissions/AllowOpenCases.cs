using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Submissions;

/// <summary>The Director records why the annual report goes although cases are open; the clerk is told.</summary>
public sealed class AllowOpenCases(DeskContext db, SubmissionBook book)
{
    public sealed record Command(long BureauId, int Year, string? Reason);

    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var opened = await book.OpenAsync(command.BureauId, command.Year, StatutoryKind.AnnualReport, ct);
        opened.Date.AllowOpenCases(command.Reason, await db.OpenNoteAsync(opened.Year.Id, ct), actor);
        foreach (var clerk in (await Roster.LoadAsync(db, ct)).With(DeskRole.Clerk).Where(c => c.UserId != actor.UserId))
        {
            db.Outbox.Add(OutboxMessage.InApp(
                $"annual-allowed:{opened.Date.Id}:{clerk.UserId}", clerk.UserId, null,
                $"{opened.Date.OpenCasesAllowedBy}同意在还有件未答复时报送{command.Year}年全年办理情况：{opened.Date.OpenCasesReason}。",
                new OutsideWords("全年办理情况：可以报送", $"主要领导已同意在还有件未答复时报送{command.Year}年全年办理情况。"),
                actor.Now,
                places: [StatutoryKind.AnnualReport.Place(command.Year)]));
        }

        await book.SaveAsync(actor, ct);

        return $"理由已记入{command.Year}年全年办理情况的报送经过，收文办理员可以报送。";
    }
}
