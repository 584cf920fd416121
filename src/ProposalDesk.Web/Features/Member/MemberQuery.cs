using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Member;

/// <summary>Reads what stands behind a personal link. Changes nothing.</summary>
public sealed class MemberQuery(DeskContext db, DeskClock clock)
{
    private static readonly ModelQuery<Func<DeskContext, string,
        Task<About?>>> _about = new(() => EF.CompileAsyncQuery((DeskContext db, string hash) => (
        from sheet in db.Sheets.AsNoTracking().AsSingleQuery()
        where sheet.CodeHash == hash
        join p in db.Proposals on sheet.ProposalId equals p.Id
        join session in db.Sessions on p.SessionId equals session.Id
        join year in db.HandlingYears on session.HandlingYearId equals year.Id
        join bureau in db.Bureaus on p.BureauId equals bureau.Id
        select new About(
            p.Id, p.Kind, p.CaseNumber, p.Title, p.Status, session.Name, year.FeedbackChangeDays, bureau.Name, bureau.MemberPhone,
            p.Items.Select(i => new Point(i.Order, i.PrintedNumber + "．" + i.Heading)).ToList()))
        .SingleOrDefault()));

    // From the sheets to their case: the other way round SQLite would put all sheets and answers together before it looks for one.
    private static readonly ModelQuery<Func<DeskContext, long, IAsyncEnumerable<CaseSheet>>> _sheets = new(() => EF.CompileAsyncQuery(
        (DeskContext db, long id) =>
            from sheet in db.Sheets.AsSingleQuery().Include(s => s.Answers)
            join p in db.Proposals on sheet.ProposalId equals p.Id
            where sheet.ProposalId == id
            select new CaseSheet(p, sheet)));

    private static readonly ModelQuery<Func<DeskContext, long, IAsyncEnumerable<Reply>>> _replies = new(() => EF.CompileAsyncQuery(
        (DeskContext db, long id) => db.Replies.AsSingleQuery().Include(r => r.Deliveries).Where(r => r.ProposalId == id)));

    private sealed record About(
        long ProposalId, ProposalKind Kind, string CaseNumber, string Title, ProposalStatus Status, string Session, int FeedbackChangeDays,
            string Bureau, string MemberPhone, List<Point> Points);

    private sealed record Point(int Order, string Text);

    private sealed record CaseSheet(Proposal Case, FeedbackSheet Sheet);

    /// <returns>Null for a code nobody has, or no longer has.</returns>
    public async Task<MemberPage?> RunAsync(string code, CancellationToken ct)
    {
        var hash = FeedbackCodes.HashOf(code);
        if (await _about.For(db)(db, hash) is not { } about || await SheetAsync(hash, about.ProposalId, ct) is not { } found)
        {
            return null;
        }

        var (linked, proposal) = found;
        var sheet = proposal.SheetInForce(linked);
        var first = sheet?.Answers.Where(a => a.Channel == FeedbackChannel.Online).MinBy(a => a.RecordedAt);
        var earlier = proposal.Sheets.Where(s => s.ProposerOrder == linked.ProposerOrder
            && s.RoundNumber < (sheet?.RoundNumber ?? int.MaxValue) && s.IsReturned).MaxBy(s => s.RoundNumber);
        var isOpen = !about.Status.IsGone();
        var round = sheet?.RoundNumber ?? proposal.LatestLetterTo(linked.ProposerOrder)!.RoundNumber;

        return new MemberPage(
            code,
            linked.ProposerName,
            about.Kind,
            about.Kind.NumberInWords(about.CaseNumber),
            about.Title,
            about.Session,
            about.Bureau,
            about.MemberPhone,
            round,
            proposal.LatestLetterTo(linked.ProposerOrder)?.RoundNumber >= round,
            isOpen,
            isOpen && sheet?.MayChangeOnline(clock.Today, about.FeedbackChangeDays) != false,
            sheet?.DueOn is { } due && due >= clock.Today ? due : null,
            (first?.SignedOn ?? clock.Today).AddDays(about.FeedbackChangeDays),
            GivenOn(sheet),
            GivenOn(earlier),
            [.. about.Points.OrderBy(p => p.Order).Select(p => p.Text)],
            [.. LettersFor(linked, proposal).OrderBy(r => r.Number).Select(r => new MemberPage.Letter(
                r.Number, $"{r.Kind.Label(r.RoundNumber)} {r.DocumentNumber}"))]);
    }

    /// <returns>The stored bytes' hash of a letter that was sent to the holder of this link.</returns>
    public async Task<string?> LetterAsync(string code, int number, CancellationToken ct)
    {
        var hash = FeedbackCodes.HashOf(code);
        if (await _about.For(db)(db, hash) is not { } about || await SheetAsync(hash, about.ProposalId, ct) is not { } found
            || LettersFor(found.Sheet, found.Proposal).FirstOrDefault(r => r.Number == number) is not { } letter)
        {
            return null;
        }

        return await db.Files.AsNoTracking().Where(f => f.Id == letter.LetterFileId).Select(f => f.Sha256).SingleOrDefaultAsync(ct);
    }

    /// <summary>The phone a friendly page tells people to ring.</summary>
    public async Task<(string Bureau, string Phone)?> BureauAsync(CancellationToken ct)
    {
        var bureau = await db.Bureaus.AsNoTracking().OrderBy(b => b.Id).Select(b => new { b.Name, b.MemberPhone }).FirstOrDefaultAsync(ct);
        return bureau is null ? null : (bureau.Name, bureau.MemberPhone);
    }

    // The sheet as part of its case, with what decides which letter and sheet the link leads to.
    private async Task<(FeedbackSheet Sheet, Proposal Proposal)?> SheetAsync(string hash, long proposalId, CancellationToken ct)
    {
        Proposal? proposal = null;
        await foreach (var joined in _sheets.For(db)(db, proposalId).WithCancellation(ct))
        {
            proposal = joined.Case;
        }

        await foreach (var _ in _replies.For(db)(db, proposalId).WithCancellation(ct))
        {
            // EF joins them to their case.
        }

        db.ChangeTracker.Clear();

        return proposal?.Sheets.SingleOrDefault(s => s.CodeHash == hash) is { } sheet ? (sheet, proposal) : null;
    }

    // Every letter addressed to the case's proposers, once it has gone to all of them or has reached this one.
    private static IEnumerable<Reply> LettersFor(FeedbackSheet sheet, Proposal proposal) =>
        proposal.Replies.Where(r => r.LetterFileId is not null
            && (r.Status == ReplyStatus.Sent || (r.Status == ReplyStatus.Signed && r.HasReached(sheet.ProposerOrder))));

    private static MemberPage.Given? GivenOn(FeedbackSheet? sheet) => sheet?.Current is { } answer
        ? new(answer.Rating, answer.Comment, answer.SignedOn, answer.Channel == FeedbackChannel.Paper, sheet.RoundNumber)
        : null;
}
