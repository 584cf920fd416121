using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;
using static ProposalDesk.Core.Proposals.ProposalStep;
using Commitment = ProposalDesk.Core.Commitments.Commitment;
using ConsultationGate = ProposalDesk.Core.Consultations.ConsultationGate;

namespace ProposalDesk.Core.Worklist;

/// <summary>
/// What of a case waits for whom: the rows of the workflow table whose step is somebody's turn, each with its holder and
/// what is asked. The other steps of the table may be taken and wait for nobody.
/// </summary>
public sealed class CaseWork
{
    // A promise is shown this long before its date.
    private const int PromisesDaysAhead = 7;

    // What became of an answered item is asked for at once; nothing says by when, and what presses stands before it.
    private const int MonthsToMark = 3;

    private readonly Proposal _case;
    private readonly Roster? _house;

    private CaseWork(Proposal proposal, Roster? house) => (_case, _house) = (proposal, house);

    /// <param name="proposal">Loaded whole, its deadlines in step.</param>
    /// <param name="house">The people who are there; null where nobody asked: then whoever is named is taken to be.</param>
    public static IReadOnlyList<PlannedWork> Of(Proposal proposal, Roster? house)
    {
        var work = new CaseWork(proposal, house);
        var facts = proposal.Facts();

        return [.. ProposalWorkflow.From(proposal.Status).Where(r => r.Holds(facts)).SelectMany(work.Of).DistinctBy(w => w.Key)];
    }

    /// <summary>What the course of the case waits for: whoever holds it has the case now. Null where it waits for nothing.</summary>
    public static PlannedWork? OfTheCourse(ProposalStatus status, IReadOnlyList<PlannedWork> work) => status switch
    {
        ProposalStatus.Received => First(work, DecideAssignment, Assign),
        ProposalStatus.TransferPending => First(work, GrantTransfer),
        ProposalStatus.Assigned => First(work, Accept),
        ProposalStatus.InHandling => First(work, DraftReply, RecordContact),
        ProposalStatus.UnderReview => First(work, Agree, Sign),
        ProposalStatus.Signed => First(work, Send),
        // A letter that corrects or adds to the answer goes before the rating; once the period is over the clerk closes.
        ProposalStatus.AwaitingFeedback => First(work, OrderFurtherRound, Agree, Sign, Send, DraftReply, Close, RecordRating),
        ProposalStatus.Closed => First(work, OrderFurtherRound, Agree, Sign, Send, DraftReply),
        _ => null,
    };

    private static PlannedWork? First(IReadOnlyList<PlannedWork> work, params ReadOnlySpan<ProposalStep> steps)
    {
        foreach (var step in steps)
        {
            if (work.FirstOrDefault(w => w.Step == step) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string Answered => _case.Role.Answering();

    private WorkHolder Handling => WorkHolder.Working(_case.HandlerId, _case.LeadSectionId ?? 0, _case.SupervisingDeputyId, _house);

    private WorkHolder Deciding => WorkHolder.Deciding(_case.SupervisingDeputyId, _house);

    private IEnumerable<PlannedWork> Of(ProposalRule rule) => rule.Step switch
    {
        Assign => One(rule, _case.RefusalCount > 0 ? "科室退回，待重新分派" : "待分派", "分派", Running([DeadlineKind.Assigning]) ?? Outside),
        DecideAssignment => One(rule, "已两次退回，待裁定承办科室", "裁定承办科室", Running([DeadlineKind.Assigning]) ?? Outside),
        GrantTransfer => One(rule, "已申请改办，等待交办单位答复", "登记答复", Running([DeadlineKind.AskingAfter]) ?? Outside),
        Accept => One(rule, "待签收", "签收", Running(DeadlineKind.Acceptance, _case.LeadSectionId) ?? Outside),
        AcceptAssisting => _case.AssistingAssignments.Where(a => a.Status == AssignmentStatus.Pending).Select(AssistingToAccept),
        WaiveConsultation when _case.AwaitsWaiver =>
            One(rule, $"申请免于沟通（{_case.CurrentRound.WaiverRequest}），待决定", "决定免于沟通", Outside),
        WriteSectionOpinion => _case.AssistingAssignments
            .Where(a => a is { Status: AssignmentStatus.Accepted, Opinion: null, PassedWithout: null }).Select(OpinionToWrite),
        AssignAssisting when _case.AssistingToReassign.Any() => One(rule, "协办科室已退回，待改派", "改派协办科室", Outside),
        DraftReply => [LetterToWrite()],
        RecordContact when _case is { Status: ProposalStatus.UnderReview, LacksConsultation: true, AwaitsWaiver: false } =>
            [ContactToMakeGood()],
        Agree or Sign => LetterToReview(rule.Step),
        Send => One(rule, _case.SignedReply is null ? "送达记录已划去，待重新登记" : "已签发，待送达", "登记送达",
            Running([DeadlineKind.Sending]) ?? Outside),
        DecideExtension or SendExtension or AnswerExtension => ExtensionToSettle(rule, _case.PendingExtension!),
        Chase when rule.By != Relation.Clerk && _case.ToDecideSince is not null => [Decision(rule)],
        AnswerNotice => One(rule, $"{_case.OpenNotice!.IssuedBy}督办，待回复", "回复督办单", new(DeadlineKind.Supervision, _case.OpenNotice.DueOn)),
        CloseNotice => NoticeToClose(rule),
        OrderFurtherRound => One(rule, "重新办理后仍不满意，待决定：重新办理或者办结", "决定重新办理或者办结", null),
        ForwardSheets =>
            One(rule, $"收到{_case.Sheets.Count(s => s is { IsReturned: true, ForwardedOn: null })}份征询意见表，待转送督查室", "转送",
                Running([DeadlineKind.Forwarding])),
        RecordRating when _case.Status == ProposalStatus.AwaitingFeedback && !_case.IsDissatisfiedAgain
            && _case.SheetsOfLatestRound.Where(s => !s.IsReturned).MaxBy(s => s.DueOn) is { } sheet =>
            [Plan(
                $"{rule.Step}", rule.Step, $"等待{_case.Member}评价", "", new(HolderKind.Member),
                new(DeadlineKind.Feedback, sheet.DueOn))],
        Close when rule.By == Relation.Clerk => One(rule, "评价期已过，可以办结", "办结", null),
        MarkImplementation when _case.AnsweredOn is { } answered
            && _case.Items.Count(i => i is { AnsweredOn: not null, IsImplemented: null }) is > 0 and var unmarked =>
            [One(rule, $"{unmarked}条意见建议已{Answered}，待登记落实与否", "登记落实", null)[0] with { DueOn = answered.AddMonths(MonthsToMark) }],
        SettleCommitment => _case.OpenPromises.Select(PromiseToKeep),
        _ => [],
    };

    private PlannedWork AssistingToAccept(Assignment part) => Plan(
        FormattableString.Invariant($"{AcceptAssisting}:{part.SectionId}"), AcceptAssisting, "待签收协办", "签收协办",
        WorkHolder.Heading(part.SectionId, _case.SupervisingDeputyId, _house), Running(DeadlineKind.Acceptance, part.SectionId) ?? Outside);

    private PlannedWork OpinionToWrite(Assignment part) => Plan(
        FormattableString.Invariant($"{WriteSectionOpinion}:{part.SectionId}"), WriteSectionOpinion,
        "待提出科室意见", "填写科室意见",
        WorkHolder.Working(part.HandlerId, part.SectionId, _case.SupervisingDeputyId, _house),
        Running(DeadlineKind.SectionOpinion, part.SectionId) ?? Outside);

    private PlannedWork PromiseToKeep(Commitment promise)
    {
        var key = FormattableString.Invariant($"{SettleCommitment}:{promise.Id}");
        var plan = Plan(
            key, SettleCommitment, $"待落实的承诺，{promise.Text}", "登记落实", Handling, new(DeadlineKind.Commitment, promise.DueOn));

        return plan with { ShownFrom = promise.DueOn.AddDays(-PromisesDaysAhead) };
    }

    // Writing is the handler's, who may have to see the member first.
    private PlannedWork LetterToWrite()
    {
        var points = _case.LetterInProgress?.OpenPoints.Count() ?? 0;
        if (_case.Status != ProposalStatus.InHandling)
        {
            return Write(DraftReply, points > 0 ? $"{Paper}退回修改，{points}条意见" : $"{Paper}起草中", "继续起草", null);
        }

        var again = _case.RoundNumber > 1 ? "重新办理，" : "";
        var drafting = Running([DeadlineKind.FirstDraft, DeadlineKind.Internal]) ?? Outside;
        if (points > 0)
        {
            return Write(DraftReply, $"{again}退回修改，{points}条意见", "修改", drafting);
        }

        if (_case.Role != HandlingRole.Assist && _case.CurrentRound.ConsultationWaiver is null
            && !_case.Contacts.Any(c => c.Counts && c.RoundNumber == _case.RoundNumber))
        {
            var talk = _case.RoundNumber > 1 ? $"与不满意的{_case.Member}当面沟通" : $"与{_case.Kind.FirstProposer()}沟通";
            var plan = Write(RecordContact, $"{again}待{talk}", "记录沟通", Running([DeadlineKind.FirstContact]) ?? drafting);

            // Asked for is the talk, not the record of it.
            return plan with { Request = $"{again}请{talk}" };
        }

        return _case.LetterInProgress is null
            ? Write(DraftReply, $"{again}待起草{Paper}", $"起草{Paper}", drafting)
            : Write(DraftReply, $"{again}{Paper}起草中", "继续起草", drafting);
    }

    // The last review before the signature refuses without it; whoever reviews meanwhile can do nothing about it.
    private PlannedWork ContactToMakeGood() => Plan(
        $"{RecordContact}", RecordContact, $"签发以前要补：{ConsultationGate.Missing(_case.ConsultationFacts())[0]}", "记录沟通", Handling,
        Running([DeadlineKind.FirstContact]) ?? Outside);

    // Which letter is written now.
    private string Paper => _case.LetterInProgress switch
    {
        { IsAboutEarlierReply: true } letter => Replies.ReplyWords.Label(letter.Kind),
        _ => _case.Role == HandlingRole.Assist ? "协办意见" : "答复",
    };

    private PlannedWork Write(ProposalStep step, string asked, string action, PlannedWork.Until? limit) =>
        Plan($"{DraftReply}", step, asked, action, Handling, limit);

    private IEnumerable<PlannedWork> LetterToReview(ProposalStep step)
    {
        if (_case.ReplyInReview?.CurrentStep is { } review && (step == Sign) == (review.Kind == ReviewStepKind.Signature))
        {
            var key = FormattableString.Invariant($"{step}:{review.Pass}.{review.Order}");
            var plan = Plan(
                key, step, $"待{review.Kind.Label()}", step == Sign ? "签发" : "审核", WorkHolder.Of(review),
                Running([DeadlineKind.ReviewStep]) ?? Outside);

            yield return plan with { NotFor = WorkItem.MarkOf(review.Drafters) };
        }
    }

    private PlannedWork[] ExtensionToSettle(ProposalRule rule, ExtensionRequest request)
    {
        var asked = $"申请延期到{request.NewDueOn.InShort()}";

        return rule.Step switch
        {
            DecideExtension => One(rule, $"{asked}，待审批", "审批延期", Outside),
            SendExtension => One(rule, $"{asked}，领导已同意，要在到期以前送出", "登记送出", Outside),
            _ => One(rule, $"{asked}，等待交办单位答复", "登记答复", Running([DeadlineKind.AskingAfter]) ?? Outside),
        };
    }

    // Either of two may: whoever issued it, while they are there, and the Director.
    private IEnumerable<PlannedWork> NoticeToClose(ProposalRule rule)
    {
        var notice = _case.OpenNotice!;
        var holder = rule.By == Relation.NoticeIssuer
            ? _house is null || _house.Find(notice.IssuedById) is not null
                ? new WorkHolder(HolderKind.DeputyDirector, null, notice.IssuedById)
                : null
            : HolderOf(rule);
        if (holder is not null)
        {
            yield return Plan(
                $"{CloseNotice}:{rule.By}", CloseNotice, $"督办单已回复，{notice.NewDate?.InShort()}前完成，待核实销号", "核实销号", holder, null);
        }
    }

    // Ends with what is decided: by the leader here, or by whoever reassigns, extends or answers.
    private PlannedWork Decision(ProposalRule rule)
    {
        var (step, since) = (_case.StepToDecide, _case.ToDecideSince!.Value);
        var action = step == IssueNotice ? "签发督办单" : "催办";
        var ways = _case.DueOn >= since ? $"{action}、另派承办人或者延期" : $"{action}或者另派承办人";

        return Plan(
            $"{PutToDecision}:{rule.By}", step, $"催办{Proposal.ChasersBeforeDecision}次仍没有办完，请决定（{ways}）", action, HolderOf(rule), Outside);
    }

    private PlannedWork[] One(ProposalRule rule, string asked, string action, PlannedWork.Until? limit) =>
        [Plan($"{rule.Step}", rule.Step, asked, action, HolderOf(rule), limit)];

    // 待签收：签收时限3月14日. What presses most comes first: a case that is late outside goes before its inner limits.
    private PlannedWork Plan(string key, ProposalStep step, string asked, string action, WorkHolder holder, PlannedWork.Until? limit)
    {
        var order = new[] { limit?.DueOn, Outside?.DueOn }.Min() ?? SheetsEnd ?? _case.DueOn;

        return new(key, step, limit is null ? asked : $"{asked}：{limit.Kind.Label()}{limit.DueOn.InShort()}", action, holder, order, limit)
        {
            What = asked,
        };
    }

    /// <summary>办理时限, while nobody has answered.</summary>
    private PlannedWork.Until? Outside =>
        _case.AnsweredOn is null && !_case.Status.IsFinal() ? new(DeadlineKind.Case, _case.DueOn) : null;

    private DateOnly? SheetsEnd => _case.SheetsOfLatestRound.Select(s => (DateOnly?)s.DueOn).Max();

    // Of a section where several have the same limit.
    private PlannedWork.Until? Running(DeadlineKind kind, long? sectionId) =>
        Nearest(d => d.Kind == kind && d.ResponsibleSectionId == sectionId);

    private PlannedWork.Until? Running(DeadlineKind[] kinds) => Nearest(d => kinds.Contains(d.Kind));

    private PlannedWork.Until? Nearest(Func<Deadline, bool> isMeant) => _case.Deadlines
        .Where(d => d is { IsOpen: true, IsPaused: false } && isMeant(d)).OrderBy(d => d.DueOn)
        .Select(d => new PlannedWork.Until(d.Kind, d.DueOn)).FirstOrDefault();

    private WorkHolder HolderOf(ProposalRule rule) => rule.By switch
    {
        Relation.Clerk => WorkHolder.Clerk,
        Relation.Director => WorkHolder.Director,
        Relation.SupervisingDeputy => Deciding,
        Relation.HeadOfLeadSection => WorkHolder.Heading(_case.LeadSectionId ?? 0, _case.SupervisingDeputyId, _house),
        Relation.NamedHandler => Handling,
        _ => throw new InvalidOperationException($"{rule.Step} by {rule.By} waits for nobody who could be named."),
    };
}
