using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Features.Proposals;

namespace ProposalDesk.Web.Features.Home;

/// <summary>Only cases in which the table of steps could ask something of a person; what each of them asks is looked at one by one.</summary>
public sealed class OpenCasesQuery(DeskContext db)
{
    private static readonly ProposalStatus[] _clerks = [ProposalStatus.Received, ProposalStatus.TransferPending, ProposalStatus.Signed];
    private static readonly ProposalStatus[] _answered = [ProposalStatus.AwaitingFeedback, ProposalStatus.Closed];
    private static readonly ProposalStatus[] _signed = [ProposalStatus.InHandling, ProposalStatus.UnderReview, ProposalStatus.Signed, .. _answered];
    private static readonly ProposalStatus[] _rated = [.. _answered, ProposalStatus.Withdrawn];
    private static readonly ProposalStatus[] _withSections = [ProposalStatus.Assigned, ProposalStatus.InHandling, ProposalStatus.UnderReview];
    private static readonly ProposalStatus[] _extensible = [ProposalStatus.TransferPending, ProposalStatus.InHandling, ProposalStatus.UnderReview, ProposalStatus.Signed, .. _answered];
    private static readonly ExtensionStatus[] _extending = [ExtensionStatus.Asked, ExtensionStatus.Approved, ExtensionStatus.Sent];
    private static readonly ReplyKind[] _later = [ReplyKind.CorrectingLetter, ReplyKind.SupplementaryReply];

    /// <param name="inReview">Cases with a letter whose review waits for the person.</param>
    public async Task<List<OpenCase>> RunAsync(long bureauId, Actor actor, Roster house, List<long> inReview, CancellationToken ct)
    {
        var today = actor.Today;
        var candidates = Candidates(actor, house, inReview, today);
        var first = db.Proposals.AsNoTracking()
            .Where(p => p.BureauId == bureauId).Where(ProposalAccess.VisibleTo(actor))
            .Where(p => candidates.Contains(p.Id))
            .OrderBy(p => p.NextDueOn ?? p.DueOn).ThenBy(p => p.Id)
            .Select(p => p.Id)
            .Take(HomePage.CasesLookedAt);

        var found = await db.Proposals.AsNoTracking()
            .Where(p => first.Contains(p.Id))
            .OrderBy(p => p.NextDueOn ?? p.DueOn).ThenBy(p => p.Id)
            .Select(p => new OpenCase(
                new CaseFacts(
                    p.Id, p.CaseNumber, p.Kind, p.Role, p.Status, p.SessionId, p.LeadSectionId, p.HandlerId, p.HandlerName, p.NextDueOn, p.NextDueKind, p.DueOn, p.AnsweredOn),
                p.Title,
                p.HolderKind,
                p.HolderSectionId,
                p.HolderUserId,
                p.HolderText,
                p.RefusalCount,
                p.RoundNumber,
                p.Status == ProposalStatus.InHandling && p.Contacts.Any(c => c.RoundNumber == p.RoundNumber && c.StruckOutReason == null),
                p.Status == ProposalStatus.InHandling && p.Replies.Any(r => r.Status == ReplyStatus.Draft),
                p.Status == ProposalStatus.InHandling || _answered.Contains(p.Status)
                    ? p.Replies.Where(r => r.Status == ReplyStatus.Draft).SelectMany(r => r.Points).Count(x => x.DoneAt == null)
                    : 0,
                _answered.Contains(p.Status) && p.Replies.Any(r => r.Status == ReplyStatus.Draft && _later.Contains(r.Kind)),
                _signed.Contains(p.Status) && p.Replies.Any(r => r.Status == ReplyStatus.Signed),
                _signed.Contains(p.Status) && p.Replies.Any(r => r.Status == ReplyStatus.Signed && r.LetterFileId != null),
                _signed.Contains(p.Status)
                    ? db.Set<LetterOrder>().Where(o => o.ProposalId == p.Id && o.DoneAt == null).Select(o => o.Problem).FirstOrDefault()
                    : null,
                _signed.Contains(p.Status) && p.Replies.Any(r => r.Status == ReplyStatus.Sent && r.Deliveries.Any(d => d.Replaces != null && d.SentOn == null && d.StruckOutReason == null)),
                _withSections.Contains(p.Status) && p.Assignments.Any(a => !a.IsLead && a.Status == AssignmentStatus.Refused),
                _rated.Contains(p.Status) || p.RoundNumber > 1 ? p.Sheets.Count(s => s.ForwardedOn == null && s.Answers.Any()) : 0,
                p.Status == ProposalStatus.AwaitingFeedback && p.Sheets.Any()
                    && !p.Sheets.Any(s => s.RoundNumber == p.RoundNumber && s.DueOn >= today && !s.Answers.Any()),
                p.SupervisingDeputyId,
                p.Extensions.OrderByDescending(e => e.Id).FirstOrDefault(e => _extending.Contains(e.Status)),
                p.Notices.OrderByDescending(n => n.Id).FirstOrDefault(n => n.ClosedOn == null)))
            .ToListAsync(ct);
        var parts = await AssistingAsync([.. found.Where(c => _withSections.Contains(c.Facts.Status)).Select(c => c.Facts.Id)], ct);

        return [.. found.Select(c => c with { Assisting = [.. parts[c.Facts.Id]] })];
    }

    // What waits for assisting sections, the nearest date first.
    private async Task<ILookup<long, OpenCase.AssistingPart>> AssistingAsync(List<long> cases, CancellationToken ct)
    {
        var parts = cases.Count == 0 ? [] : await db.Set<Core.Proposals.Assignment>().AsNoTracking()
            .Where(a => cases.Contains(EF.Property<long>(a, "ProposalId")) && !a.IsLead
                && (a.Status == AssignmentStatus.Pending || (a.Status == AssignmentStatus.Accepted && a.Opinion == null && a.PassedWithout == null)))
            .OrderBy(a => a.InternalDueOn).ThenBy(a => a.Id)
            .Select(a => new { ProposalId = EF.Property<long>(a, "ProposalId"), Part = new OpenCase.AssistingPart(a.SectionId, a.Status == AssignmentStatus.Pending, a.HandlerId, a.InternalDueOn) })
            .ToListAsync(ct);

        return parts.ToLookup(x => x.ProposalId, x => x.Part);
    }

    // One search for each thing that can wait, each along an index: a single condition would have every closed case read.
    private IQueryable<long> Candidates(Actor actor, Roster house, List<long> inReview, DateOnly today)
    {
        var users = actor.Hats.Select(h => h.UserId).ToList();
        var headed = actor.Hats.Where(h => h.Is(DeskRole.SectionHead) && h.SectionId is not null).Select(h => h.SectionId!.Value).ToList();
        var isClerk = actor.Is(DeskRole.Clerk);
        var isLeader = actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director);
        var cases = db.Proposals.AsNoTracking();
        List<IQueryable<Proposal>> searches =
        [
            cases.Where(p => inReview.Contains(p.Id)),
            cases.Where(p => p.HandlerId != null && users.Contains(p.HandlerId.Value)
                && (p.Status == ProposalStatus.InHandling || (_answered.Contains(p.Status) && p.Replies.Any(r => r.Status == ReplyStatus.Draft)))),
            cases.Where(p => _withSections.Contains(p.Status) && p.Assignments.Any(a => !a.IsLead && (
                (a.Status == AssignmentStatus.Pending && headed.Contains(a.SectionId))
                || (a.Status == AssignmentStatus.Accepted && a.Opinion == null && a.PassedWithout == null && users.Contains(a.HandlerId ?? 0))
                || (a.Status == AssignmentStatus.Refused && (isClerk || isLeader))))),
        ];
        if (headed.Count > 0)
        {
            searches.Add(cases.Where(p => p.Status == ProposalStatus.Assigned && p.HolderSectionId != null && headed.Contains(p.HolderSectionId.Value)));
            searches.Add(cases.Where(p => p.LeadSectionId != null && headed.Contains(p.LeadSectionId.Value) && p.Notices.Any(n => n.AnsweredOn == null && n.ClosedOn == null)));
        }

        // What waits for somebody who is gone, or for the head of a section without one; few, and looked at one by one.
        if (headed.Count > 0 || isLeader)
        {
            var there = house.People.Select(p => p.UserId).ToList();
            searches.Add(cases.Where(p => p.HandlerId != null && !there.Contains(p.HandlerId.Value)
                && (p.Status == ProposalStatus.InHandling || (_answered.Contains(p.Status) && p.Replies.Any(r => r.Status == ReplyStatus.Draft)))));
            searches.Add(cases.Where(p => _withSections.Contains(p.Status)
                && p.Assignments.Any(a => !a.IsLead && a.Status == AssignmentStatus.Accepted && a.Opinion == null && a.HandlerId != null && !there.Contains(a.HandlerId.Value))));
        }

        if (isLeader)
        {
            var withHead = house.People.Where(p => p.Is(DeskRole.SectionHead) && p.SectionId is not null).Select(p => p.SectionId!.Value).Distinct().ToList();
            searches.Add(cases.Where(p => p.Status == ProposalStatus.Assigned && p.LeadSectionId != null && !withHead.Contains(p.LeadSectionId.Value)));
            searches.Add(cases.Where(p => _withSections.Contains(p.Status) && p.Assignments.Any(a => !a.IsLead && a.Status == AssignmentStatus.Pending && !withHead.Contains(a.SectionId))));
            searches.Add(cases.Where(p => p.LeadSectionId != null && !withHead.Contains(p.LeadSectionId.Value) && p.Notices.Any(n => n.AnsweredOn == null && n.ClosedOn == null)));
            searches.Add(cases.Where(p => p.Status == ProposalStatus.Received && p.RefusalCount >= 2));
            searches.Add(cases.Where(p => (p.HolderKind == HolderKind.DeputyDirector || p.HolderKind == HolderKind.Director) && (p.HolderUserId == null || users.Contains(p.HolderUserId.Value))));
            searches.Add(cases.Where(p => p.Notices.Any(n => n.AnsweredOn != null && n.ClosedOn == null)));
        }

        if (isClerk || isLeader)
        {
            var extending = db.Set<ExtensionRequest>().Where(e => _extending.Contains(e.Status)).Select(e => EF.Property<long>(e, "ProposalId"));
            searches.Add(cases.Where(p => _extensible.Contains(p.Status) && extending.Contains(p.Id)));
        }

        if (isClerk)
        {
            searches.Add(cases.Where(p => _clerks.Contains(p.Status)));
            searches.Add(cases.Where(p => p.Status == ProposalStatus.AwaitingFeedback && !p.Sheets.Any(s => s.RoundNumber == p.RoundNumber && s.DueOn >= today && !s.Answers.Any())));
            searches.Add(
                from s in db.Sheets
                where s.ForwardedOn == null && s.Answers.Any()
                join p in cases on s.ProposalId equals p.Id
                where _rated.Contains(p.Status) || p.RoundNumber > 1
                select p);
            searches.Add(from r in db.Replies where r.Status == ReplyStatus.Signed join p in cases on r.ProposalId equals p.Id where _signed.Contains(p.Status) select p);
            searches.Add(
                from d in db.Set<Core.Replies.Delivery>()
                where d.Replaces != null && d.SentOn == null
                join r in db.Replies on EF.Property<long>(d, "ReplyId") equals r.Id
                join p in cases on r.ProposalId equals p.Id
                where _signed.Contains(p.Status)
                select p);
        }

        return searches.Select(s => s.Select(p => p.Id)).Aggregate((all, more) => all.Union(more));
    }
}
