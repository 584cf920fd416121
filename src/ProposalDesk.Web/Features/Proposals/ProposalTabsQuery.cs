using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>Reads one tab of the case page, in one round trip.</summary>
public sealed class ProposalTabsQuery(DeskContext db, PersonalSeal seal)
{
    /// <summary>The tab that shows all limits, which are read with the head of the page.</summary>
    public const string Handling = "handling";

    private static readonly ModelQuery<Func<DeskContext, long, Task<OriginalRead>>> _original = new(() => EF.CompileAsyncQuery(
        (DeskContext db, long id) => db.Proposals.AsNoTracking().AsSingleQuery().Where(p => p.Id == id).Select(p => new OriginalRead(
            p.Items.OrderBy(i => i.Order)
                .Select(i => new PlacedItem(i, db.Sections.Where(s => s.Id == i.SectionId).Select(s => s.Name).FirstOrDefault())).ToList(),
            p.Proposers.OrderBy(x => x.Order).ToList()))
        .Single()));

    private sealed record OriginalRead(List<PlacedItem> Items, List<Proposer> Proposers);

    private sealed record PlacedItem(SuggestionItem Item, string? Section);

    /// <param name="limits">All of the case where 办理 is asked for.</param>
    public async Task<object> RunAsync(
        string tab, Proposal proposal, IReadOnlyList<Deadline> limits, DeadlineBasis basis, bool isObserver, bool reach, Actor actor,
        CancellationToken ct) => tab switch
        {
            Handling => await HandlingAsync(proposal, limits, basis, actor, ct),
            "contacts" => await ContactsAsync(proposal, actor, ct),
            "letters" => await LettersAsync(proposal, isObserver, actor, ct),
            "ratings" => await RatingsAsync(proposal, isObserver, actor, ct),
            "commitments" => await CommitmentsAsync(proposal, basis, isObserver, actor, ct),
            "history" => await HistoryAsync(proposal, isObserver, actor, ct),
            _ => await OriginalAsync(proposal, reach, actor, ct),
        };

    private IQueryable<Proposal> One(Proposal proposal) => db.Proposals.AsNoTracking().AsSingleQuery().Where(p => p.Id == proposal.Id);

    private async Task<CaseTabs.Original> OriginalAsync(Proposal proposal, bool reach, Actor actor, CancellationToken ct)
    {
        var read = await _original.For(db)(db, proposal.Id);
        var mayReach = proposal.HasContactData && ProposalAccess.MaySeeContactData(proposal, actor);

        return new(
            proposal, mayReach && !reach,
            mayReach && reach
                ? new(seal.Open(proposal.ContactPhone), seal.Open(proposal.ContactAddress), seal.Open(proposal.OriginalText))
                : null,
            ProposalAccess.MaySeeWorkings(proposal, actor),
            [.. read.Items.Select(i => i.Item)], read.Proposers,
            read.Items.Where(i => i.Section is not null).ToDictionary(i => i.Item.Id, i => i.Section!));
    }

    private async Task<CaseTabs.Handling> HandlingAsync(
        Proposal proposal, IReadOnlyList<Deadline> limits, DeadlineBasis basis, Actor actor, CancellationToken ct)
    {
        var year = basis.YearOf(proposal.SessionId);
        var read = await One(proposal).Select(p => new
        {
            Deputy = db.Users.Where(u => u.Id == p.SupervisingDeputyId).Select(u => u.DisplayName).FirstOrDefault(),
            Rounds = p.Rounds.OrderBy(r => r.Number).ToList(),
            Transfers = p.TransferRequests.OrderBy(t => t.Id).ToList(),
            Notices = p.Notices.OrderBy(n => n.Number).ToList(),
            Units = p.OtherUnits.OrderBy(u => u.Id).ToList(),
            Steps = p.Replies.SelectMany(r => r.Steps, (r, s) => new { r.Number, r.Kind, Step = s }).ToList(),
        }).SingleAsync(ct);

        return new(
            proposal,
            read.Deputy,
            read.Rounds,
            read.Transfers,
            proposal.Extensions,
            read.Notices,
            read.Units,
            [.. limits.Select(d => new CaseTabs.DeadlineLine(
                d.Kind.Label(),
                d.DueOn,
                d.ResponsibleText,
                d.WhyLines,
                StateOf(d, limits.FirstOrDefault(l => l.Id == d.SupersededById)?.DueOn, actor.Today, basis.Calendar),
                d is { IsOpen: true, IsPaused: false } ? Light.OfLimit(d.Kind, d.DueOn, year, actor.Today, basis.Calendar) : null))],
            [.. read.Steps.GroupBy(s => (s.Number, s.Kind, s.Step.Pass)).OrderBy(g => g.Key.Number).ThenBy(g => g.Key.Pass)
                .Select(g => new CaseTabs.Chain(g.Key.Kind.Label(), g.Key.Pass, [.. g.Select(s => s.Step).OrderBy(s => s.Order)]))]);
    }

    private static string? StateOf(Deadline row, DateOnly? replacedBy, DateOnly today, WorkingDayCalendar calendar) => row switch
    {
        { MetOn: { } on } => on > row.DueOn ? $"{on.InShort()}完成，{Lateness.Of(row.DueOn, on, calendar)}" : $"{on.InShort()}完成",
        { IsInForce: false } => replacedBy is { } day ? $"已改为{day.InShort()}" : "不再要求",
        { IsPaused: true } => "暂停计算",
        _ => null,
    };

    private async Task<CaseTabs.Contacts> ContactsAsync(Proposal proposal, Actor actor, CancellationToken ct)
    {
        var found = await One(proposal).Include(p => p.Contacts).Include(p => p.Rounds).Include(p => p.Proposers)
            .Select(p => new
            {
                Case = p,
                Files = db.Files.Where(f => f.ProposalId == p.Id && f.Purpose == FilePurpose.ContactRecord)
                    .Select(f => new CaseTabs.AttachedFile(f.Id, f.PublicId, f.Name, f.SubjectKey)).ToList(),
            })
            .SingleAsync(ct);
        var read = found.Case;
        var round = read.CurrentRound;
        // Contacts, rounds and proposers are of the case as read here; who is dissatisfied follows from its letters and sheets.
        var gate = read.ConsultationFacts() with { Dissatisfied = proposal.StillDissatisfied() };

        return new(
            proposal,
            proposal.Status.IsFinal() || proposal.AnsweredOn is not null ? [] : ConsultationGate.Missing(gate),
            round.AwaitsWaiver
                ? $"{round.WaiverRequestedBy}{round.WaiverRequestedOn!.Value.InShort()}申请本轮免于沟通，待主要领导决定：{round.WaiverRequest}"
                : round is { WaiverRefusal: { } no, ConsultationWaiver: null } ? $"申请本轮免于沟通没有同意：{no}"
                : round.ConsultationWaiver is { } why ? $"{round.ConsultationWaivedBy}同意本轮免于沟通：{why}" : null,
            ProposalWorkflow.StepsFor(proposal, actor).Contains(ProposalStep.RecordContact),
            [.. read.Contacts.OrderByDescending(c => c.HeldOn).ThenByDescending(c => c.Number)],
            found.Files.OrderBy(f => f.Id).ToLookup(f => f.SubjectKey));
    }

    private async Task<CaseTabs.Letters> LettersAsync(Proposal proposal, bool isObserver, Actor actor, CancellationToken ct)
    {
        var shown = ProposalQuery.LettersFor(isObserver);
        var letters = await db.Replies.AsNoTracking().AsSingleQuery()
            .Where(r => r.ProposalId == proposal.Id && shown.Contains(r.Status))
            .OrderByDescending(r => r.Number)
            .Select(r => new CaseTabs.Letter(
                r.Id, r.Number, r.RoundNumber, r.Kind, r.Status, r.DocumentNumber, r.SignedOn, r.SignedBy, r.SignedFor, r.Draft!.Drafters,
                r.VoidReason, r.AnswerClass, r.Disclosure,
                r.Opening, r.NextSteps, r.Closing, r.Correction, r.Versions.Count, r.Points.Count(x => x.DoneAt == null),
                isObserver ? 0 : r.Steps.Count,
                db.Files.Where(f => f.Id == r.LetterFileId).Select(f => (Guid?)f.PublicId).FirstOrDefault(),
                db.Files.Where(f => f.Id == r.LetterFileId).Select(f => f.Sha256).FirstOrDefault(),
                db.LetterOrders.Where(o => o.ReplyId == r.Id && o.DoneAt != null).Select(o => o.TemplateVersion).FirstOrDefault(),
                db.LetterOrders.Where(o => o.ReplyId == r.Id && o.DoneAt == null).Select(o => o.Problem).FirstOrDefault(),
                r.Answers.OrderBy(a => a.ItemOrder)
                    .Select(a => new ReplyContent.ItemAnswer(a.ItemOrder, a.Text, a.Adoption, a.AdoptionReason)).ToList(),
                r.Status == ReplyStatus.Draft ? r.Draft!.ContentJson : null, r.Deliveries.OrderBy(d => d.Order).ToList()))
            .ToListAsync(ct);
        var steps = ProposalWorkflow.StepsFor(proposal, actor);

        return new(proposal, !isObserver, steps.Contains(ProposalStep.DraftReply), steps.Contains(ProposalStep.Agree)
            || steps.Contains(ProposalStep.Sign), [.. letters.Select(l => l.AsWritten())]);
    }

    private async Task<CaseTabs.Ratings> RatingsAsync(Proposal proposal, bool isObserver, Actor actor, CancellationToken ct)
    {
        var scanIds = proposal.Sheets.SelectMany(s => s.Answers).Select(a => a.ScanFileId).OfType<long>().ToList();
        var scans = scanIds.Count == 0 || isObserver
            ? []
            : await db.Files.AsNoTracking().Where(f => scanIds.Contains(f.Id) && f.ErasedAt == null)
                .ToDictionaryAsync(f => f.Id, f => f.PublicId, ct);

        return new(
            proposal, !isObserver, ProposalWorkflow.StepsFor(proposal, actor).Contains(ProposalStep.EnterPaperSheet), scans, actor.Today);
    }

    private async Task<CaseTabs.Commitments> CommitmentsAsync(
        Proposal proposal, DeadlineBasis basis, bool isObserver, Actor actor, CancellationToken ct)
    {
        var list = await db.Replies.AsNoTracking().Where(r => r.ProposalId == proposal.Id && r.Status != ReplyStatus.Draft)
            .SelectMany(r => r.Commitments, (r, c) => new
            {
                r.DocumentNumber,
                Commitment = c,
                Evidence = db.Files.Where(f => f.Id == c.EvidenceFileId).Select(f => (Guid?)f.PublicId).FirstOrDefault(),
            })
            .Where(x => x.Commitment.Status != CommitmentStatus.Void && (!isObserver || x.Commitment.Status != CommitmentStatus.Draft))
            .OrderBy(x => x.Commitment.DueOn).ThenBy(x => x.Commitment.Id)
            .ToListAsync(ct);

        return new(proposal, [.. list.Select(x => new CaseTabs.CommitmentLine(
            x.Commitment.Text, x.Commitment.DueOn, x.Commitment.IsFunding, x.Commitment.IsProject,
            x.Commitment.LightOn(actor.Today, basis.YearOf(proposal.SessionId).WarningDays, basis.Calendar),
            isObserver ? null : x.Commitment.SettledNote, x.DocumentNumber, isObserver ? null : x.Evidence))]);
    }

    // 签收，进入“办理中”; 办结.
    private static string WithoutNames(ProposalEvent line)
    {
        var (step, status) = (line.Step.Label(), line.To.Label());

        return step.Contains(status, StringComparison.Ordinal) ? step : $"{step}，进入“{status}”";
    }

    private async Task<CaseTabs.History> HistoryAsync(Proposal proposal, bool isObserver, Actor actor, CancellationToken ct)
    {
        var events = await db.ProposalEvents.AsNoTracking().Where(e => e.ProposalId == proposal.Id).OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id).ToListAsync(ct);

        return new(proposal.Id, ProposalAccess.MayHaveDossier(proposal, actor), [.. isObserver
            ? events.Where(e => e.From != e.To)
                .Select(e => new CaseTabs.HistoryLine(e.At, WithoutNames(e), null, e.RoundNumber))
            : events.Select(e => new CaseTabs.HistoryLine(e.At, e.Sentence, e.ReasonInWords, e.RoundNumber))]);
    }
}
