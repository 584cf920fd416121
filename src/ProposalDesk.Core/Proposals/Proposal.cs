using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// One case of the bureau: a proposal of the CPPCC or a suggestion of a deputy (domain.md §2). Its parts are written
/// room by room: Receipt, Assignment, Transfer, Consultation, Replies, Review, Delivery, Feedback.
/// </summary>
public sealed partial class Proposal
{
    public const int TitleMaxLength = 200;
    public const int CaseNumberMaxLength = 20;
    public const int ReasonMaxLength = 1000;

    private readonly List<Proposer> _proposers = [];
    private readonly List<SuggestionItem> _items = [];
    private readonly List<OtherUnit> _otherUnits = [];
    private readonly List<Assignment> _assignments = [];
    private readonly List<TransferRequest> _transferRequests = [];
    private readonly List<ExtensionRequest> _extensions = [];
    private readonly List<SupervisionNotice> _notices = [];
    private readonly List<Round> _rounds = [];
    private readonly List<Contact> _contacts = [];
    private readonly List<Reply> _replies = [];
    private readonly List<FeedbackSheet> _sheets = [];
    private readonly List<Deadline> _deadlines = [];
    private readonly List<ProposalEvent> _events = [];

    private Proposal()
    {
    }

    public long Id { get; private set; }

    public long BureauId { get; private set; }

    public long SessionId { get; private set; }

    public ProposalKind Kind { get; private set; }

    /// <summary>提案号 as issued; unique within session and kind.</summary>
    public string CaseNumber { get; private set; } = "";

    public AuthorshipType Authorship { get; private set; }

    /// <summary>案由</summary>
    public string Title { get; private set; } = "";

    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Personal data: see <see cref="ProposalAccess"/>.</summary>
    public PrivateText? ContactPhone { get; private set; }

    /// <summary>Personal data: see <see cref="ProposalAccess"/>.</summary>
    public PrivateText? ContactAddress { get; private set; }

    /// <summary>True where there is something by which the proposer is reached: personal data, as is the text it was read from.</summary>
    public bool HasContactData => ContactPhone is not null || ContactAddress is not null || OriginalText is not null;

    /// <summary>板块, separated by 、</summary>
    public string? Themes { get; private set; }

    /// <summary>背景材料; paragraphs separated by line feeds.</summary>
    public string? Background { get; private set; }

    public HandlingRole Role { get; private set; }

    /// <summary>The unit an assisting case's opinion goes to.</summary>
    public string? LeadUnit { get; private set; }

    /// <summary>重点提案</summary>
    public bool IsKey { get; private set; }

    /// <summary>The leader named in charge of a key proposal.</summary>
    public long? KeyLeaderId { get; private set; }

    /// <summary>交办日期: the clock starts here.</summary>
    public DateOnly ReferredOn { get; private set; }

    /// <summary>The day it was registered here: the office's own limit to assign it runs from then on (domain.md §5).</summary>
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>交办文件, e.g. 卫政办发〔2021〕20号.</summary>
    public string? ReferralNotice { get; private set; }

    public string ReferredBy { get; private set; } = "";

    /// <summary>True when the referral itself gave the due date.</summary>
    public bool IsDueDateGiven { get; private set; }

    /// <summary>Why the Director lets it be due after the year's completion date; null where it is not.</summary>
    public string? DueAfterCompletionReason { get; private set; }

    public ProposalStatus Status { get; private set; }

    public int RoundNumber { get; private set; } = 1;

    public long? LeadSectionId { get; private set; }

    public string? LeadSectionName { get; private set; }

    public long? SupervisingDeputyId { get; private set; }

    public long? HandlerId { get; private set; }

    public string? HandlerName { get; private set; }

    public int RefusalCount { get; private set; }

    public ProposalStatus? StatusBeforeTransfer { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>True with a contact face to face that counts, in whichever round.</summary>
    public bool HasMetFaceToFace { get; private set; }

    /// <summary>The gate of this round still asks for contacts, so that they can be waived.</summary>
    public bool LacksConsultation { get; private set; }

    /// <summary>A waiver of them has been asked for and not been decided.</summary>
    public bool AwaitsWaiver { get; private set; }

    /// <summary>The class of the last letter that went out with one; null before.</summary>
    public string? AnswerClass { get; private set; }

    /// <summary>The worst latest rating among the proposers; null while nobody has rated.</summary>
    public FeedbackRating? Result { get; private set; }

    /// <summary>办理时限 in force: that of the current round.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The day the current round was answered.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>By when whoever has the case now has to act: 下一时限, kept with the holder. Lights and order go by 办理时限.</summary>
    public DateOnly? NextDueOn { get; internal set; }

    public DeadlineKind? NextDueKind { get; internal set; }

    /// <summary>Who has it now, in words; kept with every move.</summary>
    public string HolderText { get; private set; } = "";

    public HolderKind HolderKind { get; private set; }

    /// <summary>，在承办人王宁手里 behind where it stands; nothing once nobody has it.</summary>
    public string HeldBy => HolderKind == HolderKind.Nobody ? "" : $"，在{HolderText}手里";

    public long? HolderSectionId { get; private set; }

    public long? HolderUserId { get; private set; }

    /// <summary>Number, title and names folded for search.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Where an imported case came from.</summary>
    public Guid? ImportId { get; private set; }

    /// <summary>The source text as it was found, beside what was understood.</summary>
    public PrivateText? OriginalText { get; private set; }

    /// <summary>Concurrency token, the same on both databases.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<Proposer> Proposers => _proposers;

    public IReadOnlyList<SuggestionItem> Items => _items;

    public IReadOnlyList<OtherUnit> OtherUnits => _otherUnits;

    public IReadOnlyList<Assignment> Assignments => _assignments;

    public IReadOnlyList<TransferRequest> TransferRequests => _transferRequests;

    public IReadOnlyList<Round> Rounds => _rounds;

    public IReadOnlyList<Contact> Contacts => _contacts;

    public IReadOnlyList<Reply> Replies => _replies;

    public IReadOnlyList<FeedbackSheet> Sheets => _sheets;

    public IReadOnlyList<Deadline> Deadlines => _deadlines;

    public IReadOnlyList<ProposalEvent> Events => _events;

    public Round CurrentRound => _rounds.Single(r => r.Number == RoundNumber && !r.IsCancelled);

    public Proposer FirstProposer => _proposers.MinBy(p => p.Order)!;

    /// <summary>委员, 代表, or 提案单位 of a collective proposal: whoever is met, answered and asked.</summary>
    public string Member => Kind.Member(Authorship == AuthorshipType.Collective);

    /// <summary>第85号提案 / 第30号建议</summary>
    public string NumberInWords => Kind.NumberInWords(CaseNumber);

    /// <summary>
    /// The only place where the status changes: the table says whether, the holder follows, the history gets its line.
    /// </summary>
    /// <param name="text">What was done, as a predicate for the history.</param>
    /// <param name="capacity">In which the person acts, where it is not the one of the relation.</param>
    /// <exception cref="RuleViolationException">wrong-status, not-your-step, condition-not-met.</exception>
    private ProposalEvent Move(
        ProposalStep step, Actor actor, string text, string? reason = null, ProposalStatus? to = null, Capacity? capacity = null)
    {
        var rule = Demand(step, actor, to);
        capacity ??= rule.By.CapacityFor(this, actor)!;
        var entry = new ProposalEvent
        {
            At = actor.Now,
            Step = step,
            From = Status,
            To = rule.To,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            SectionId = capacity.SectionId,
            OnBehalfOf = capacity.UserId == actor.UserId ? null : capacity.Name,
            RoundNumber = RoundNumber,
            Text = text,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        };
        _events.Add(entry);
        FollowDecision(step, actor);
        Status = rule.To;
        Version++;

        return entry;
    }

    /// <summary>Refuses what the table does not allow now, before anything else is looked at.</summary>
    private ProposalRule Demand(ProposalStep step, Actor actor, ProposalStatus? to = null)
    {
        var rows = ProposalWorkflow.From(Status).Where(r => r.Step == step && (to is null || r.To == to)).ToList();
        if (rows.Count == 0)
        {
            throw new RuleViolationException("wrong-status", $"{NumberInWords}现在是“{Status.Label()}”，不能{step.Label()}，请刷新页面查看。");
        }

        var facts = Facts();
        var allowed = rows.Where(r => r.By.CapacityFor(facts, actor) is not null).ToList();
        if (allowed.Count == 0)
        {
            var who = string.Join("或", rows.Where(r => r.By != Relation.Desk).Select(r => r.By.InWords(facts)).Distinct());
            throw new RuleViolationException("not-your-step", $"{step.Label()}这一步由{who}办理。");
        }

        // Whoever may take the step in their own name does not take it in somebody else's.
        return allowed.Where(r => r.Holds(facts)).OrderBy(r => r.By.CapacityFor(facts, actor)!.UserId != actor.UserId).FirstOrDefault()
            ?? throw new RuleViolationException("condition-not-met", facts.WhyNot(allowed[0]));
    }

    /// <summary>The person as the record of this step names them: 郑洁（代吴刚）.</summary>
    private string NameOf(ProposalStep step, Actor actor) => actor.NameUnder(Demand(step, actor).By.CapacityFor(this, actor)!);

    /// <summary>Called at the end of every change: who has it now follows from where it stands.</summary>
    private void Settle()
    {
        KeepGate();
        Settle(CaseWork.Of(this, House));
    }

    private void Settle(IReadOnlyList<PlannedWork> work)
    {
        var limit = CaseWork.OfTheCourse(Status, work)?.Limit;
        (NextDueOn, NextDueKind) = (limit?.DueOn, limit?.Kind);
        var holder = Holder.Of(this, work);
        (HolderKind, HolderText, HolderSectionId, HolderUserId) = (holder.Kind, holder.Text, holder.SectionId, holder.UserId);
    }

    private static string Required(string? text, string code, string message, string field) =>
        string.IsNullOrWhiteSpace(text) ? throw new RuleViolationException(code, message, field) : text.Trim();
}
