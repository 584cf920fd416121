using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>A member rates through the personal link, or changes the rating in time. Sending the same again changes nothing.</summary>
public sealed class AnswerSheet(DeskContext db, CaseBook cases, DeadlineBook deadlines, FeedbackCodes codes, DeskClock clock)
{
    public sealed record Command(string Code, FeedbackRating? Rating, string? Comment);

    public async Task ExecuteAsync(Command command, CancellationToken ct)
    {
        var rating = command.Rating ?? throw new RuleViolationException("rating-missing", "请先选择满意、基本满意或者不满意。", "Rating");
        var hash = FeedbackCodes.HashOf(command.Code);
        var found = await db.Sheets.AsNoTracking().Where(s => s.CodeHash == hash).Select(s => new { s.Id, s.ProposalId, s.ProposerName })
            .SingleOrDefaultAsync(ct)
            ?? throw new RuleViolationException("no-such-link", "这个链接已经不能用了，请与我们联系。");

        var proposal = await cases.OpenAsync(found.ProposalId, null, ct);
        var sheet = proposal.Sheets.Single(s => s.Id == found.Id);
        var member = Actor.Member(found.ProposerName, clock.UtcNow);
        var news = new FeedbackNews(proposal);
        if (proposal.RecordRating(sheet, rating, command.Comment, await deadlines.YearOfAsync(proposal.SessionId, ct),
            member) is not { } taken)
        {
            return;
        }

        codes.Assign(taken);
        await news.TellAsync(taken, db, cases, member, ct);
        await cases.SaveAsync(proposal, member, ct);
    }
}
