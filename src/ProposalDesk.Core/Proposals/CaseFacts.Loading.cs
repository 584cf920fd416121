using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Proposals;

/// <summary>The facts of cases by one statement, without their aggregates.</summary>
public sealed partial record CaseFacts
{
    /// <param name="house">The people who are there; null where no rule asks for them.</param>
    /// <returns>By case; without those that do not exist.</returns>
    public static async Task<IReadOnlyDictionary<long, CaseFacts>> ForAsync(
        DeskContext db, IReadOnlyCollection<long> ids, Roster? house, CancellationToken ct) =>
        (await Read(db, db.Proposals.Where(p => ids.Contains(p.Id))).ToListAsync(ct)).ToDictionary(r => r.Id, r => r.Facts(house));

    public static async Task<CaseFacts?> ForAsync(DeskContext db, long id, Roster? house, CancellationToken ct) =>
        (await Read(db, db.Proposals.Where(p => p.Id == id)).ToListAsync(ct)).SingleOrDefault()?.Facts(house);

    // What has several rows comes as rows, of which a case has few; the rest as yes or no.
    private static IQueryable<Row> Read(DeskContext db, IQueryable<Proposal> cases)
    {
        var dissatisfied = db.UnansweredDissatisfactions();

        return cases.AsNoTracking().AsSingleQuery().Select(p => new Row
        {
            Id = p.Id,
            Kind = p.Kind,
            Status = p.Status,
            Role = p.Role,
            RoundNumber = p.RoundNumber,
            RefusalCount = p.RefusalCount,
            StatusBeforeTransfer = p.StatusBeforeTransfer,
            LeadSectionId = p.LeadSectionId,
            LeadSectionName = p.LeadSectionName,
            SupervisingDeputyId = p.SupervisingDeputyId,
            HandlerId = p.HandlerId,
            HandlerName = p.HandlerName,
            DueOn = p.DueOn,
            AnsweredOn = p.AnsweredOn,
            LacksConsultation = p.LacksConsultation,
            AwaitsWaiver = p.AwaitsWaiver,
            FirstOpenDueOn = p.FirstOpenDueOn,
            FeedbackPeriodHasPassed = p.FeedbackPeriodHasPassed,
            HasSheets = p.Sheets.Any(),
            HasSheetToForward = p.Sheets.Any(s => s.Rating != null && s.ForwardedOn == null),
            HasForwardedSheet = p.Sheets.Any(s => s.ForwardedOn != null),
            HasSheetOut = p.Sheets.Any(s => s.Rating == null && s.RoundNumber == p.Sheets.Max(x => x.RoundNumber)),
            Parts = p.Assignments.Where(a => a.Status == AssignmentStatus.Pending || a.Status == AssignmentStatus.Accepted)
                .OrderBy(a => a.Id).Select(a => new Part(a.SectionId, a.HandlerId, a.Status, a.IsLead, a.IsBinding)).ToList(),
            Requests = p.Extensions.OrderBy(e => e.Id)
                .Select(e => new Request(e.RoundNumber, e.Status, e.IsAfterCompletion, e.OldDueOn, e.NewDueOn)).ToList(),
            Notices = p.Notices.Where(n => n.ClosedOn == null).OrderBy(n => n.Id)
                .Select(n => new Notice(n.AnsweredOn, n.IssuedById, n.IssuedBy)).ToList(),
            Dissatisfied = dissatisfied.Where(s => s.ProposalId == p.Id)
                .OrderBy(s => s.ProposerOrder).Select(s => s.ProposerName).ToList(),
            Letters = p.Replies.Where(r => r.Status != ReplyStatus.Void).OrderBy(r => r.Id).Select(r => new LetterRow
            {
                Status = r.Status,
                Pass = r.Pass,
                AnswersRound = r.Kind != ReplyKind.CorrectingLetter && r.Kind != ReplyKind.SupplementaryReply,
                SignerId = r.SignedForId ?? r.SignedById,
                SignerName = r.SignedFor ?? r.SignedBy,
                HasLeft = r.Deliveries.Any(d => d.StruckOutReason == null && d.SentOn != null),
                IsToEnterAnew = r.Deliveries.Any(d => d.StruckOutReason == null && d.SentOn == null && d.Replaces != null),
                HasOpenPromise = r.Commitments.Any(c => c.Status == CommitmentStatus.Open),
                HasKeptPromise = r.Commitments.Any(c => c.Status == CommitmentStatus.Fulfilled),
                Steps = r.Steps.Where(s => s.Verdict == ReviewVerdict.Pending).OrderBy(s => s.Order).ToList(),
            }).ToList(),
        });
    }

    private sealed record Part(long SectionId, long? HandlerId, AssignmentStatus Status, bool IsLead, bool IsBinding);

    private sealed record Request(int RoundNumber, ExtensionStatus Status, bool IsAfterCompletion, DateOnly OldDueOn, DateOnly NewDueOn)
    {
        public bool IsPendingIn(int round) => Status is ExtensionStatus.Asked or ExtensionStatus.Approved or ExtensionStatus.Sent
            && (RoundNumber == round || (RoundNumber < round && Status == ExtensionStatus.Sent));
    }

    private sealed class LetterRow
    {
        public required ReplyStatus Status { get; init; }

        public required int Pass { get; init; }

        public required bool AnswersRound { get; init; }

        public required long? SignerId { get; init; }

        public required string? SignerName { get; init; }

        public required bool HasLeft { get; init; }

        public required bool IsToEnterAnew { get; init; }

        public required bool HasOpenPromise { get; init; }

        public required bool HasKeptPromise { get; init; }

        public required List<ReviewStep> Steps { get; init; }

        public Letter Facts() => new(Status, HasLeft, SignerId, SignerName);
    }
}
