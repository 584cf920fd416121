using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Member;

/// <summary>Reads what stands behind a personal link. Changes nothing.</summary>
public sealed class MemberQuery(DeskContext db, DeskClock clock)
{
    /// <returns>Null for a code nobody has, or no longer has.</returns>
    public async Task<MemberPage?> RunAsync(string code, CancellationToken ct)
    {
        var hash = FeedbackCodes.HashOf(code);
        var sheet = await db.Sheets.AsNoTracking().AsSingleQuery().Include(s => s.Answers).SingleOrDefaultAsync(s => s.CodeHash == hash, ct);
        if (sheet is null)
        {
            return null;
        }

        var about = await (
            from p in db.Proposals.AsNoTracking()
            where p.Id == sheet.ProposalId
            join session in db.Sessions on p.SessionId equals session.Id
            join year in db.HandlingYears on session.HandlingYearId equals year.Id
            join bureau in db.Bureaus on p.BureauId equals bureau.Id
            select new { p.Kind, p.CaseNumber, p.Title, p.Status, Session = session.Name, year.FeedbackChangeDays, bureau.Name, bureau.MemberPhone })
            .SingleAsync(ct);
        var letters = await SentLetters(sheet).OrderBy(r => r.Number).Select(r => new { r.Number, r.Kind, r.DocumentNumber }).ToListAsync(ct);
        var first = sheet.Answers.Where(a => a.Channel == FeedbackChannel.Online).MinBy(a => a.RecordedAt);
        var isOpen = about.Status is not (ProposalStatus.Transferred or ProposalStatus.Withdrawn);

        return new MemberPage(
            code,
            sheet.ProposerName,
            about.Kind,
            $"第{about.CaseNumber}号{about.Kind.Noun()}",
            about.Title,
            about.Session,
            about.Name,
            about.MemberPhone,
            sheet.RoundNumber,
            isOpen,
            isOpen && sheet.MayChangeOnline(clock.Today, about.FeedbackChangeDays),
            sheet.DueOn,
            (first?.SignedOn ?? clock.Today).AddDays(about.FeedbackChangeDays),
            sheet.Current is { } answer ? new(answer.Rating, answer.Comment, answer.SignedOn, answer.Channel == FeedbackChannel.Paper) : null,
            [.. letters.Select(l => new MemberPage.Letter(l.Number, $"{l.Kind.Label()} {l.DocumentNumber}"))]);
    }

    /// <returns>The stored bytes' hash of a letter that was sent to the holder of this link.</returns>
    public async Task<string?> LetterAsync(string code, int number, CancellationToken ct)
    {
        var hash = FeedbackCodes.HashOf(code);
        if (await db.Sheets.AsNoTracking().SingleOrDefaultAsync(s => s.CodeHash == hash, ct) is not { } sheet)
        {
            return null;
        }

        return await (
            from reply in SentLetters(sheet)
            where reply.Number == number
            join file in db.Files on reply.LetterFileId equals file.Id
            select file.Sha256).SingleOrDefaultAsync(ct);
    }

    /// <summary>The phone a friendly page tells people to ring.</summary>
    public async Task<(string Bureau, string Phone)?> BureauAsync(CancellationToken ct)
    {
        var bureau = await db.Bureaus.AsNoTracking().OrderBy(b => b.Id).Select(b => new { b.Name, b.MemberPhone }).FirstOrDefaultAsync(ct);
        return bureau is null ? null : (bureau.Name, bureau.MemberPhone);
    }

    private IQueryable<Reply> SentLetters(FeedbackSheet sheet) => db.Replies.AsNoTracking()
        .Where(r => r.ProposalId == sheet.ProposalId && r.RoundNumber == sheet.RoundNumber && r.Status == ReplyStatus.Sent && r.LetterFileId != null);
}
