using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.Home;

/// <summary>
/// Which of the open cases wait for this person, and for what. Says the same as <see cref="ProposalWorkflow.StepsFor"/>
/// would for each case, without loading the cases; a test compares the two.
/// </summary>
/// <param name="house">The people who are there.</param>
/// <param name="pending">The steps of letters in review that nobody has taken yet, by case, in order.</param>
public sealed class TodoFinder(Actor actor, Roster house, ILookup<long, ReviewStep> pending)
{
    // What the table has no row for in this status waits for nobody: a case taken back, or with the referring office.
    public IEnumerable<(ProposalStep Step, string What, string Action, DateOnly? Due)> For(OpenCase c) =>
        new[] { OfHolder(c), OfReview(c), OfExtension(c), OfNotice(c), OfAssisting(c), OfLetters(c), OfSheets(c) }
            .SelectMany(todos => todos)
            .Where(todo => ProposalWorkflow.From(c.Facts.Status).Any(r => r.Step == todo.Item1));

    private IEnumerable<(ProposalStep, string, string, DateOnly?)> OfHolder(OpenCase c)
    {
        switch (c.Facts.Status)
        {
            case ProposalStatus.Received when c.RefusalCount >= 2 && Decides(c):
                yield return (ProposalStep.DecideAssignment, $"已两次退回，待裁定承办科室：{c.Limit}", "裁定承办科室", null);
                break;
            case ProposalStatus.Received when c.RefusalCount < 2 && actor.Is(DeskRole.Clerk):
                yield return (ProposalStep.Assign, c.RefusalCount > 0 ? $"科室退回，待重新分派：{c.Limit}" : $"待分派：{c.Limit}", "分派", null);
                break;
            case ProposalStatus.TransferPending when actor.Is(DeskRole.Clerk):
                yield return (ProposalStep.GrantTransfer, $"已申请改办，等待交办单位答复：{c.Limit}", "登记答复", null);
                break;
            case ProposalStatus.Assigned when c.Facts.SectionId is { } section && IsOneOf(house.HeadingFor(section, c.SupervisingDeputyId)):
                yield return (ProposalStep.Accept, $"待签收：{c.Limit}", "签收", null);
                break;
            case ProposalStatus.InHandling when Handles(c):
                yield return OfHandler(c);
                break;
            case ProposalStatus.AwaitingFeedback when c.HolderKind == HolderKind.Director && actor.Is(DeskRole.Director):
                yield return (ProposalStep.OrderFurtherRound, "再次办理后仍不满意，待决定：再次办理或办结", "作出决定", null);
                break;
        }
    }

    private static (ProposalStep, string, string, DateOnly?) OfHandler(OpenCase c)
    {
        var again = c.RoundNumber > 1 ? "重新办理，" : "";
        if (c.PointsOpen > 0)
        {
            return (ProposalStep.DraftReply, $"{again}退回修改，{c.PointsOpen}条意见：{c.Limit}", "修改", null);
        }

        if (!c.HasContact && c.Facts.Role != HandlingRole.Assist)
        {
            return (ProposalStep.RecordContact, c.RoundNumber > 1 ? $"{again}待与不满意的{c.Facts.Kind.Member()}当面沟通：{c.Limit}" : $"待与{c.Facts.Kind.FirstProposer()}沟通：{c.Limit}", "记录沟通", null);
        }

        var paper = c.Facts.Role == HandlingRole.Assist ? "协办意见" : "答复";

        return c.HasDraft
            ? (ProposalStep.DraftReply, $"{again}{paper}起草中：{c.Limit}", "继续起草", null)
            : (ProposalStep.DraftReply, $"{again}待起草{paper}：{c.Limit}", $"起草{paper}", null);
    }

    // Someone holding the steps up to the signature signs at once; else they review.
    private IEnumerable<(ProposalStep, string, string, DateOnly?)> OfReview(OpenCase c)
    {
        var mine = pending[c.Facts.Id].TakeWhile(s => actor.Hats.Any(h => s.IsHeldBy(h, actor))).ToList();
        if (mine.Count > 0)
        {
            yield return mine.Exists(s => s.Kind == ReviewStepKind.Signature)
                ? (ProposalStep.Sign, $"待签发：{c.Limit}", "签发", null)
                : (ProposalStep.Agree, $"待{mine[0].Kind.Label()}：{c.Limit}", "审核", null);
        }
    }

    private IEnumerable<(ProposalStep, string, string, DateOnly?)> OfExtension(OpenCase c)
    {
        if (c.Extension is not { } request)
        {
            yield break;
        }

        var asked = $"申请延期到{request.NewDueOn.InShort()}";
        switch (request.Status)
        {
            case ExtensionStatus.Asked when request.IsAfterCompletion ? actor.Is(DeskRole.Director) : Decides(c):
                yield return (ProposalStep.DecideExtension, $"{asked}，待审批：办理时限{request.OldDueOn.InShort()}", "审批延期", request.OldDueOn);
                break;
            case ExtensionStatus.Approved when actor.Is(DeskRole.Clerk):
                yield return (ProposalStep.SendExtension, $"{asked}，领导已同意，要在{request.OldDueOn.InShort()}以前送出", "登记送出", request.OldDueOn);
                break;
            case ExtensionStatus.Sent when actor.Is(DeskRole.Clerk):
                yield return (ProposalStep.AnswerExtension, $"{asked}，等待交办单位答复：办理时限{request.OldDueOn.InShort()}", "登记答复", request.OldDueOn);
                break;
        }
    }

    private IEnumerable<(ProposalStep, string, string, DateOnly?)> OfNotice(OpenCase c)
    {
        if (c.Notice is { AnsweredOn: null } open && c.Facts.SectionId is { } section && IsOneOf(house.HeadingFor(section, c.SupervisingDeputyId)))
        {
            yield return (ProposalStep.AnswerNotice, $"{open.IssuedBy}督办，{open.DueOn.InShort()}前回复", "回复督办单", open.DueOn);
        }
        else if (c.Notice is { AnsweredOn: not null } answered && (actor.Is(DeskRole.Director) || actor.Hats.Any(h => h.UserId == answered.IssuedById
            || (answered.IssuedById is null && Decides(c)))))
        {
            yield return (ProposalStep.CloseNotice, $"督办单已回复，{answered.NewDate?.InShort()}前完成，待核实销号", "核实销号", null);
        }
    }

    private IEnumerable<(ProposalStep, string, string, DateOnly?)> OfAssisting(OpenCase c)
    {
        if (c.Assisting.FirstOrDefault(a => a.IsPending && IsOneOf(house.HeadingFor(a.SectionId, c.SupervisingDeputyId))) is { } part)
        {
            yield return (ProposalStep.AcceptAssisting, $"待签收协办{Until(part.DueOn, "：科室意见")}", "签收协办", part.DueOn);
        }

        if (c.Assisting.FirstOrDefault(a => !a.IsPending && IsOneOf(house.WorkingFor(a.WriterId, a.SectionId, c.SupervisingDeputyId))) is { } opinion)
        {
            yield return (ProposalStep.WriteSectionOpinion, $"待提出科室意见{Until(opinion.DueOn, "：")}", "填写科室意见", opinion.DueOn);
        }

        if (c.HasRefusedAssisting && (c.RefusalCount < 2 ? actor.Is(DeskRole.Clerk) : Decides(c)))
        {
            yield return (ProposalStep.AssignAssisting, $"协办科室已退回，待改派：{c.Limit}", "改派协办科室", null);
        }
    }

    private IEnumerable<(ProposalStep, string, string, DateOnly?)> OfLetters(OpenCase c)
    {
        if (c.DraftsCorrection && Handles(c))
        {
            yield return (ProposalStep.DraftReply, c.PointsOpen > 0 ? $"更正或补充函退回修改，{c.PointsOpen}条意见" : "更正或补充函起草中", "继续起草", null);
        }

        if (c.HasSignedLetter && actor.Is(DeskRole.Clerk))
        {
            yield return c.LetterProblem is { } problem
                ? (ProposalStep.Send, $"函件排版没有成功：{problem}", "查看", null)
                : c.LetterIsReady
                    ? (ProposalStep.Send, $"已签发，待送达：{c.Limit}", "登记送达", null)
                    : (ProposalStep.Send, $"已签发，函件正在排版：{c.Limit}", "查看", null);
        }
        else if (c.HasDeliveryToEnterAnew && actor.Is(DeskRole.Clerk))
        {
            yield return (ProposalStep.Send, "送达记录已划去，待重新登记", "登记送达", null);
        }
    }

    private IEnumerable<(ProposalStep, string, string, DateOnly?)> OfSheets(OpenCase c)
    {
        if (!actor.Is(DeskRole.Clerk))
        {
            yield break;
        }

        if (c.SheetsToForward > 0)
        {
            yield return (ProposalStep.ForwardSheets, $"收到{c.SheetsToForward}份征询意见表，待转送督查室", "转送", null);
        }

        if (c.SheetsOverdue && c.Facts.Status == ProposalStatus.AwaitingFeedback && c.HolderKind == HolderKind.Member)
        {
            yield return (ProposalStep.Close, "评价期已过，可以办结", "办结", null);
        }
    }

    private bool Decides(OpenCase c) => IsOneOf(house.DecidingFor(c.SupervisingDeputyId));

    private bool Handles(OpenCase c) => IsOneOf(house.WorkingFor(c.Facts.HandlerId, c.Facts.SectionId ?? 0, c.SupervisingDeputyId));

    private bool IsOneOf(IReadOnlyList<Hat> people) => actor.Hats.Any(h => people.Any(p => p.UserId == h.UserId));

    private static string Until(DateOnly? due, string before) => due is { } day ? $"{before}时限{day.InShort()}" : "";
}
