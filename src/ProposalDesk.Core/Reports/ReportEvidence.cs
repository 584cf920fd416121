using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Reports;

/// <summary>What the facts of a year bear out: everything the sentences of a report ask for.</summary>
public sealed record ReportEvidence(ReportFacts Facts)
{
    public string Year => Facts.Year.Year.ToString(CultureInfo.InvariantCulture);

    public string Noun => Facts.Noun;

    public string Members => Facts.Members;

    public IReadOnlyList<Proposal> Cases => Facts.Cases;

    public bool HasCases => Cases.Count > 0;

    /// <summary>主办 and 分办: those the bureau answers to the member.</summary>
    public IReadOnlyList<Proposal> Answering { get; } = [.. Facts.Cases.Where(c => c.Role != HandlingRole.Assist)];

    public IReadOnlyList<Proposal> Assisting { get; } = [.. Facts.Cases.Where(c => c.Role == HandlingRole.Assist)];

    /// <summary>Without section or handler.</summary>
    public IReadOnlyList<Proposal> Unassigned { get; } = [.. Facts.Cases.Where(c => c.LeadSectionId is null || c.HandlerId is null)];

    public IReadOnlyList<Proposal> Answered { get; } = [.. Facts.Cases.Where(c => c.AnsweredOn is not null)];

    /// <summary>Not answered, or in a further round.</summary>
    public IReadOnlyList<Proposal> Open { get; } = [.. Facts.Cases.Where(c => OpenCases.Statuses.Contains(c.Status))];

    /// <summary>Late by 办理时限: the only lateness a report knows (domain.md §5).</summary>
    public IReadOnlyList<Proposal> Late { get; } = [.. Facts.Cases.Where(c => c.AnsweredOn is null && c.DueOn < Facts.Today)];

    public bool IsAnythingDue => Cases.Any(c => c.AnsweredOn is not null || c.DueOn < Facts.Today);

    public IReadOnlyList<Proposal> Met { get; } = [.. Facts.Cases.Where(c => c.Role != HandlingRole.Assist && c.HasMetFaceToFace)];

    public IReadOnlyList<Proposal> TalkedBefore { get; } = Talked(Facts, ContactPhase.Before);

    public IReadOnlyList<Proposal> TalkedDuring { get; } = Talked(Facts, ContactPhase.During);

    public IReadOnlyList<Proposal> Revisited { get; } = Talked(Facts, ContactPhase.After);

    /// <summary>Answered to the member, and nobody has gone back to ask.</summary>
    public IReadOnlyList<Proposal> NotRevisited => [.. Answering.Where(c => c.AnsweredOn is not null).Except(Revisited)];

    /// <summary>Whose letter went out after the task force had met over it.</summary>
    public IReadOnlyList<Proposal> Discussed { get; } = [.. Facts.Cases.Where(c => c.AnsweredOn is not null && c.SentReply is { } reply
        && reply.Steps.Any(s => s is { Kind: ReviewStepKind.Collective, Verdict: ReviewVerdict.Agreed }))];

    public IReadOnlyList<SupervisionNotice> Notices { get; } = [.. Facts.Cases.SelectMany(c => c.Notices)];

    public IReadOnlyList<SuggestionItem> AnsweredItems { get; } =
        [.. Facts.Cases.SelectMany(c => c.Items).Where(i => i.AnsweredOn is not null)];

    public bool HasMarked => AnsweredItems.Any(i => i.IsImplemented is not null);

    public bool HasUnmarked => AnsweredItems.Any(i => i.IsImplemented is null);

    public IReadOnlyList<FeedbackSheet> Sheets { get; } = [.. Facts.Cases.SelectMany(c => c.Sheets)];

    public bool HasRatings => Sheets.Any(s => s.Rating is not null);

    public bool HasFirstRatings => Sheets.Any(s => s is { RoundNumber: 1, Rating: not null });

    /// <summary>Promises in letters that went out.</summary>
    public IReadOnlyList<(Proposal Case, Commitment Commitment)> Promised { get; } = [.. Facts.Cases
        .SelectMany(c => c.Replies.Where(r => r.Status == ReplyStatus.Sent).SelectMany(r => r.Commitments)
            .Where(x => x.Status is not (CommitmentStatus.Draft or CommitmentStatus.Void)).Select(x => (c, x)))];

    public bool HasDuePromises => Promised.Any(p => p.Commitment.SettledOn is not null || p.Commitment.DueOn <= Facts.Today);

    public IReadOnlyList<(Proposal Case, Commitment Commitment)> OpenPromises =>
        [.. Promised.Where(p => p.Commitment.Status == CommitmentStatus.Open).OrderBy(p => p.Commitment.DueOn)];

    /// <summary>Themes of several cases.</summary>
    public IReadOnlyList<string> RepeatedThemes =>
        [.. Facts.Themes.Where(t => Cases.Count(c => ReportFacts.ThemesOf(c).Contains(t)) > 1)];

    public IReadOnlyList<string> Notified { get; } =
        [.. Facts.Cases.Select(c => c.ReferralNotice?.Trim() ?? "").Where(n => n.Length > 0).Distinct()];

    public IReadOnlyList<string> Referrers { get; } = [.. Facts.Cases.Select(c => c.ReferredBy).Where(o => o.Length > 0).Distinct()];

    public Capacity? Director => Facts.Roster.With(DeskRole.Director).FirstOrDefault();

    public IReadOnlyList<Capacity> Deputies => [.. Facts.Roster.With(DeskRole.DeputyDirector)];

    public bool HasHeads => Facts.Roster.With(DeskRole.SectionHead).Any();

    /// <summary>Number of the plan that was signed; null before.</summary>
    public string? PlanNumber => Facts.Signed.FirstOrDefault(s => s.Kind == ReportKind.WorkPlan)?.Number;

    public int Bulletins => Facts.Signed.Count(s => s.Kind == ReportKind.Bulletin);

    private static List<Proposal> Talked(ReportFacts facts, ContactPhase phase) => [.. facts.Cases.Where(c =>
        c.Role != HandlingRole.Assist && c.Contacts.Any(x => x.Counts && x.Phase == phase))];
}
