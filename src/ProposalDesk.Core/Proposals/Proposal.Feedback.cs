using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Proposals;

/// <summary>征询意见、重新办理、办结 (domain.md §3.10–3.12).</summary>
public sealed partial class Proposal
{
    public bool HasSheets => _sheets.Count > 0;

    public bool HasSheetToForward => _sheets.Any(s => s is { IsReturned: true, ForwardedOn: null });

    /// <summary>Sheets of the latest answered round: these decide whether the case can close.</summary>
    public IEnumerable<FeedbackSheet> SheetsOfLatestRound =>
        _sheets.Count == 0 ? [] : _sheets.Where(s => s.RoundNumber == _sheets.Max(x => x.RoundNumber));

    /// <summary>A second 不满意: nothing opens by itself, the Director decides.</summary>
    public bool IsDissatisfiedAgain => RoundNumber > 1 && SheetsOfLatestRound.Any(s => s.RoundNumber == RoundNumber && s.Current?.Rating == FeedbackRating.Dissatisfied);

    public bool IsReadyToClose => HasSheets && SheetsOfLatestRound.All(s => s.IsReturned) && Result is not FeedbackRating.Dissatisfied;

    /// <summary>Kept by the deadline book: true when every sheet is in or its period has passed.</summary>
    public bool FeedbackPeriodHasPassed { get; internal set; }

    public FeedbackAnswer? LatestAnswerOf(int proposerOrder) =>
        _sheets.Where(s => s.ProposerOrder == proposerOrder && s.IsReturned).MaxBy(s => s.RoundNumber)?.Current;

    /// <summary>A member rates through the personal link; may be changed for some days.</summary>
    public void RecordRating(FeedbackSheet sheet, FeedbackRating rating, string? comment, HandlingYear year, Actor member)
    {
        if (!sheet.MayChangeOnline(member.Today, year.FeedbackChangeDays))
        {
            throw new RuleViolationException("change-period-over", $"评价已超过{year.FeedbackChangeDays}天的修改期，如需更正请与我们联系。");
        }

        var text = Comment(comment);
        if (sheet.Current is { Channel: FeedbackChannel.Online } current && current.Rating == rating && current.Comment == text)
        {
            return;
        }

        Move(ProposalStep.RecordRating, member, sheet.IsReturned ? $"把评价改为“{rating.Label()}”" : $"评价“{rating.Label()}”", text);
        Take(sheet, new FeedbackAnswer { Rating = rating, Comment = text, Channel = FeedbackChannel.Online, SignedOn = member.Today, RecordedAt = member.Now }, year, member);
    }

    /// <summary>代录: the clerk enters a paper sheet, with its scan.</summary>
    public void EnterPaperSheet(FeedbackSheet sheet, FeedbackRating rating, string? comment, DateOnly signedOn, long? scanFileId, HandlingYear year, Actor actor)
    {
        Demand(ProposalStep.EnterPaperSheet, actor);
        if (scanFileId is null)
        {
            throw new RuleViolationException("scan-missing", "请上传纸质征询意见表的扫描件，没有扫描件不能代录。", "Scan");
        }

        if (signedOn > actor.Today || signedOn < sheet.SentOn)
        {
            throw new RuleViolationException("signed-on", $"签名日期应在送达日期{sheet.SentOn.InWords()}和今天之间。", "SignedOn");
        }

        var text = Comment(comment);
        Move(ProposalStep.EnterPaperSheet, actor, $"代录{sheet.ProposerName}的纸质征询意见表：{rating.Label()}", text);
        Take(sheet, new FeedbackAnswer
        {
            Rating = rating,
            Comment = text,
            Channel = FeedbackChannel.Paper,
            SignedOn = signedOn,
            RecordedAt = actor.Now,
            EnteredBy = actor.Name,
            ScanFileId = scanFileId,
        }, year, actor);
    }

    /// <summary>A lost or misdirected link gets a successor; the old one leads to a friendly page.</summary>
    public void ReplaceLink(FeedbackSheet sheet, string newHash, Actor actor)
    {
        Move(ProposalStep.ReplaceLink, actor, $"更换了{sheet.ProposerName}的评价链接");
        sheet.ReplaceLink(newHash);
    }

    /// <summary>Every returned sheet goes to 市政府督查室, with date.</summary>
    public void ForwardSheets(DateOnly on, string inspectionOffice, Actor actor)
    {
        if (on > actor.Today)
        {
            throw new RuleViolationException("forwarded-in-future", "转送日期不能晚于今天。", "ForwardedOn");
        }

        var sheets = _sheets.Where(s => s is { IsReturned: true, ForwardedOn: null }).ToList();
        Move(ProposalStep.ForwardSheets, actor, $"把{string.Join("、", sheets.Select(s => s.ProposerName))}的征询意见表转送{inspectionOffice}");
        foreach (var sheet in sheets)
        {
            sheet.Forward(on);
        }
    }

    /// <summary>After a second 不满意: the Director orders another round.</summary>
    public void OrderFurtherRound(string? reason, HandlingYear year, Actor actor)
    {
        var why = Required(reason, "reason-missing", "请写明再次办理的理由和要求。", "Reason");
        Move(ProposalStep.OrderFurtherRound, actor, $"决定第{RoundNumber + 1}次办理", why);
        OpenRound(why, year, actor);
        Settle();
    }

    /// <summary>After a second 不满意: the Director closes the case as 办结（不满意）, reported to 督查室.</summary>
    public void CloseDissatisfied(string? reason, Actor actor)
    {
        var why = Required(reason, "reason-missing", "请写明办结的理由，将随表报督查室。", "Reason");
        Move(ProposalStep.CloseDissatisfied, actor, "决定办结（不满意），报督查室", why);
        ClosedOn = actor.Today;
        Settle();
    }

    /// <summary>办结 by the clerk when the period has passed without every sheet in.</summary>
    public void Close(Actor actor)
    {
        var missing = SheetsOfLatestRound.Where(s => !s.IsReturned).Select(s => s.ProposerName).ToList();
        Move(ProposalStep.Close, actor, missing.Count == 0 ? "办结" : $"办结，评价期已过，{string.Join("、", missing)}没有回复");
        ClosedOn = actor.Today;
        Settle();
    }

    private void Take(FeedbackSheet sheet, FeedbackAnswer answer, HandlingYear year, Actor actor)
    {
        sheet.Record(answer);
        var latest = _sheets.Where(s => s.ProposerOrder == sheet.ProposerOrder && s.IsReturned).MaxBy(s => s.RoundNumber);
        foreach (var one in _sheets.Where(s => s.ProposerOrder == sheet.ProposerOrder))
        {
            one.CountFor(isLatest: one == latest);
        }

        Result = _proposers.Select(p => LatestAnswerOf(p.Order)?.Rating).Max();
        var desk = Actor.Desk(actor.Now);
        var dissatisfied = _sheets.Where(s => s.RoundNumber == RoundNumber && s.Current?.Rating == FeedbackRating.Dissatisfied).ToList();

        if (RoundNumber == 1 && dissatisfied.Count > 0 && Status is ProposalStatus.AwaitingFeedback or ProposalStatus.Closed)
        {
            LeaveLetterBehind(desk);
            Move(ProposalStep.OpenSecondRound, desk, $"因{dissatisfied[0].ProposerName}评价不满意，开始重新办理", dissatisfied[0].Current!.Comment);
            OpenRound(dissatisfied[0].Current!.Comment ?? $"{dissatisfied[0].ProposerName}评价不满意，没有写明原因", year, actor);
        }
        else if (RoundNumber == 2 && Status is ProposalStatus.InHandling or ProposalStatus.UnderReview && NobodyIsDissatisfiedWithRound(1))
        {
            CancelRound(desk);
        }

        if (Status == ProposalStatus.AwaitingFeedback && IsReadyToClose)
        {
            Move(ProposalStep.Close, desk, $"征询意见表已全部收回，办结（{Result!.Value.Label()}）");
            ClosedOn = actor.Today;
        }

        Settle();
    }

    private bool NobodyIsDissatisfiedWithRound(int round) => _sheets.Where(s => s.RoundNumber == round).All(s => s.Current?.Rating != FeedbackRating.Dissatisfied);

    private void OpenRound(string reason, HandlingYear year, Actor actor)
    {
        RoundNumber++;
        _rounds.Add(new Round { Number = RoundNumber, OpenedOn = actor.Today, DueOn = actor.Today.AddDays(year.SecondRoundDays), Reason = reason });
        DueOn = CurrentRound.DueOn;
        AnsweredOn = null;
        ClosedOn = null;
    }

    // The member changed their mind before the second reply was signed: both answers stay, the round is as if not opened.
    private void CancelRound(Actor desk)
    {
        LeaveLetterBehind(desk);
        Move(ProposalStep.CancelRound, desk, $"{Kind.Member()}在再次答复签发前改变了评价，取消重新办理");
        CurrentRound.CancelledAt = desk.Now;
        RoundNumber--;
        DueOn = CurrentRound.DueOn;
        AnsweredOn = CurrentRound.AnsweredOn;
    }

    private void LeaveLetterBehind(Actor desk)
    {
        foreach (var letter in _replies.Where(r => r.Status is ReplyStatus.Draft or ReplyStatus.UnderReview))
        {
            letter.FallAway("这一轮不再需要", desk);
        }
    }

    private static string? Comment(string? comment)
    {
        var text = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();

        return Characters.Count(text) > FeedbackAnswer.CommentMaxLength
            ? throw new RuleViolationException("comment-too-long", $"意见最多{FeedbackAnswer.CommentMaxLength}个字。", "Comment")
            : text;
    }
}
