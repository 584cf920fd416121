using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Intake;

/// <summary>确认: everything ticked comes in together, or nothing does.</summary>
public sealed class ConfirmImport(
    DeskContext db, SessionBook sessions, DeadlineBook deadlines, CaseBook cases, ImportedPapers papers, UnprintableCharacters unprintable,
    PersonalSeal seal)
{
    /// <param name="New">The cases to register, as corrected on the preview.</param>
    /// <param name="Changes">Differences to take over into cases that are registered already.</param>
    /// <param name="SeenReview">Version of the review that was kept when the page was opened.</param>
    public sealed record Command(Guid PublicId, IReadOnlyList<NewCase> New, IReadOnlyList<Change> Changes, long SeenReview = 0);

    /// <param name="Place">Place in the file, from 0, for messages at the field.</param>
    public sealed record NewCase(int Place, ProposalReceipt Receipt);

    public sealed record Change(int Place, long ProposalId, long Version, IReadOnlyCollection<string> Keys);

    /// <param name="Unprintable">Characters of what was received that no face can show, as sentences.</param>
    /// <param name="Violations">Why nothing was saved; the field begins with Cases[place].</param>
    public sealed record Outcome(IReadOnlyList<Proposal> Received, int Corrected, bool WasConfirmed,
        IReadOnlyList<RuleViolationException> Violations, IReadOnlyList<string> Unprintable);

    public async Task<Outcome> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var batch = await db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(b => b.PublicId == command.PublicId, ct)
            ?? throw new RuleViolationException("no-such-import", "这次导入已被放弃，请重新导入。");

        // Whoever sets the mark does the work; a second click or a second clerk waits here and then finds it done.
        if (await db.ImportBatches.Where(b => b.Id == batch.Id && b.ConfirmedAt == null).ExecuteUpdateAsync(
            s => s.SetProperty(b => b.ConfirmedAt, actor.Now).SetProperty(b => b.Review, (PrivateText?)null), ct) == 0)
        {
            return new([], 0, true, [], []);
        }

        batch.CheckReview(command.SeenReview);

        var read = await papers.ReadAsync(batch, ct);
        var (session, year) = await sessions.OpenAsync(new SessionChoice(null, batch.SessionName, batch.Year), batch.Kind, ct);
        var calendar = await deadlines.CalendarAsync(ct);
        var violations = new List<RuleViolationException>();

        var received = await ReceiveAsync(command.New, batch, read, session, year, calendar, actor, violations, ct);
        await CorrectAsync(command.Changes, batch, read, year, calendar, actor, violations, ct);
        if (violations.Count > 0)
        {
            return new([], 0, false, violations, []);
        }

        db.Proposals.AddRange(received);
        var house = await Roster.LoadAsync(db, ct);
        foreach (var proposal in db.Proposals.Local)
        {
            proposal.KeepWork(house, actor.Now);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.IsUniqueViolation())
        {
            throw new RuleViolationException("number-taken", "刚才有同事登记了其中的编号，请刷新页面后再确认。");
        }

        foreach (var proposal in received)
        {
            await cases.TellOfLateDueDateAsync(proposal, actor, ct);
        }

        if (batch.Kind == ProposalKind.DeputySuggestion)
        {
            await deadlines.RefreshYearsAsync(actor.Now, ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return new(received, command.Changes.Count, false, [], [.. received.SelectMany(unprintable.In)]);
    }

    private async Task<List<Proposal>> ReceiveAsync(
        IReadOnlyList<NewCase> wanted, ImportBatch batch, ReadFile read, Session session, HandlingYear year, WorkingDayCalendar calendar,
        Actor actor, List<RuleViolationException> violations, CancellationToken ct)
    {
        var taken = await db.Proposals.Where(p => p.SessionId == session.Id && p.Kind == batch.Kind).Select(p => p.CaseNumber)
            .ToHashSetAsync(ct);
        var received = new List<Proposal>();
        foreach (var one in wanted)
        {
            var number = one.Receipt.CaseNumber.Trim();
            try
            {
                if (!taken.Add(number))
                {
                    throw new RuleViolationException(
                        "number-taken", $"{ProposalKindWords.NumberInWords(number)}已经登记，或在这个文件里出现了两次，没有重复登记。", "CaseNumber");
                }

                var proposal = Proposal.Receive(
                    one.Receipt with
                    {
                        BureauId = year.BureauId,
                        SessionId = session.Id,
                        Kind = batch.Kind,
                        CaseNumber = number,
                        ImportId = batch.PublicId,
                        OriginalText = read.Proposals[one.Place].Original,
                    },
                    year,
                    actor);
                DeadlineBook.Refresh(proposal, year, calendar, actor.Now);
                received.Add(proposal);
            }
            catch (RuleViolationException e)
            {
                violations.Add(AtField(one.Place, number, e));
            }
        }

        return received;
    }

    private async Task CorrectAsync(
        IReadOnlyList<Change> changes, ImportBatch batch, ReadFile read, HandlingYear year, WorkingDayCalendar calendar,
        Actor actor, List<RuleViolationException> violations, CancellationToken ct)
    {
        foreach (var change in changes)
        {
            var source = read.Proposals[change.Place];
            try
            {
                var proposal = await db.WholeAsync(change.ProposalId, ct);
                if (proposal.Version != change.Version)
                {
                    throw new RuleViolationException("changed-meanwhile", "您打开页面以后这件已经有人办理过，请刷新后重新核对。", "Accept");
                }

                var receipt = ImportComparison.Apply(proposal, source, change.Keys);
                var inWords = string.Join("；", RegistrationChanges.Between(proposal, receipt, seal));
                if (inWords.Length > 0)
                {
                    proposal.CorrectRegistration(receipt, year, inWords, $"依据导入文件《{batch.FileName}》", actor);
                    DeadlineBook.Refresh(proposal, year, calendar, actor.Now);
                }
            }
            catch (RuleViolationException e)
            {
                violations.Add(AtField(change.Place, source.CaseNumber, e));
            }
        }
    }

    private static RuleViolationException AtField(int place, string number, RuleViolationException e) => new(
        e.Code,
        $"{ProposalKindWords.NumberInWords(number)}：{e.Message}",
        string.Create(CultureInfo.InvariantCulture, $"Cases[{place}].{(e.Field.Length > 0 ? e.Field : "CaseNumber")}"));
}
