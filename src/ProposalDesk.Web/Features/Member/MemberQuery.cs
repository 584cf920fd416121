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

    private static readonly ModelQuery<Func<DeskContext, long, IAsyncEnumerable<FeedbackSheet>>> _sheets = new(() => EF.CompileAsyncQuery(
        (DeskContext db, long id) => db.Sheets.AsNoTracking().AsSingleQuery().Include(s => s.Answers).Where(s => s.ProposalId == id)));

    private static readonly ModelQuery<Func<DeskContext, long, IAsyncEnumerable<Reply>>> _letters = new(() => EF.CompileAsyncQuery(
        (DeskContext db, long id) => db.Replies.AsNoTracking().AsSingleQuery().Include(r => r.Deliveries).Where(r => r.ProposalId == id)));

    private sealed record About(
        long ProposalId, ProposalKind Kind, string CaseNumber, string Title, ProposalStatus Status, string Session, int FeedbackChangeDays,
            string Bureau, string MemberPhone, List<Point> Points);

    private sealed record Point(int Order, string Text);

    // What decides which sheet and which letters a link leads to.
    private sealed record Behind(FeedbackSheet Linked, List<FeedbackSheet> Sheets, List<Reply> Letters);

    /// <returns>Null for a code nobody has, or no longer has.</returns>
    public async Task<MemberPage?> RunAsync(string code, CancellationToken ct)
    {
        var hash = FeedbackCodes.HashOf(code);
        if (await _about.For(db)(db, hash) is not { } about || await BehindAsync(hash, about.ProposalId, ct) is not { } behind)
        {
            return null;
        }

        var (linked, sheets, letters) = behind;
        var sheet = Proposal.SheetInForce(linked, sheets, letters);
        var latest = Proposal.LatestLetterTo(linked.ProposerOrder, letters);
        var first = sheet?.Answers.Where(a => a.Channel == FeedbackChannel.Online).MinBy(a => a.RecordedAt);
        var earlier = sheets.Where(s => s.ProposerOrder == linked.ProposerOrder
            && s.RoundNumber < (sheet?.RoundNumber ?? int.MaxValue) && s.IsReturned).MaxBy(s => s.RoundNumber);
        var isOpen = !about.Status.IsGone();
        var round = sheet?.RoundNumber ?? latest!.RoundNumber;

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
            latest?.RoundNumber >= round,
            isOpen,
            isOpen && sheet?.MayChangeOnline(clock.Today, about.FeedbackChangeDays) != false,
            sheet?.DueOn is { } due && due >= clock.Today ? due : null,
            (first?.SignedOn ?? clock.Today).AddDays(about.FeedbackChangeDays),
            GivenOn(sheet),
            GivenOn(earlier),
            [.. about.Points.OrderBy(p => p.Order).Select(p => p.Text)],
            [.. LettersFor(behind).OrderBy(r => r.Number).Select(r => new MemberPage.Letter(
                r.Number, $"{r.Kind.Label(r.RoundNumber)} {r.DocumentNumber}"))]);
    }

    /// <returns>The stored bytes' hash of a letter that was sent to the holder of this link.</returns>
    public async Task<string?> LetterAsync(string code, int number, CancellationToken ct)
    {
        var hash = FeedbackCodes.HashOf(code);
        if (await _about.For(db)(db, hash) is not { } about || await BehindAsync(hash, about.ProposalId, ct) is not { } behind
            || LettersFor(behind).FirstOrDefault(r => r.Number == number) is not { } letter)
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

    private async Task<Behind?> BehindAsync(string hash, long proposalId, CancellationToken ct)
    {
        List<FeedbackSheet> sheets = [];
        await foreach (var sheet in _sheets.For(db)(db, proposalId).WithCancellation(ct))
        {
            sheets.Add(sheet);
        }

        List<Reply> letters = [];
        await foreach (var letter in _letters.For(db)(db, proposalId).WithCancellation(ct))
        {
            letters.Add(letter);
        }

        return sheets.Find(s => s.CodeHash == hash) is { } linked ? new(linked, sheets, letters) : null;
    }

    // Every letter addressed to the case's proposers, once it has gone to all of them or has reached this one.
    private static IEnumerable<Reply> LettersFor(Behind behind) =>
        behind.Letters.Where(r => r.LetterFileId is not null
            && (r.Status == ReplyStatus.Sent || (r.Status == ReplyStatus.Signed && r.HasReached(behind.Linked.ProposerOrder))));

    private static MemberPage.Given? GivenOn(FeedbackSheet? sheet) => sheet?.Current is { } answer
        ? new(answer.Rating, answer.Comment, answer.SignedOn, answer.Channel == FeedbackChannel.Paper, sheet.RoundNumber)
        : null;
}
