using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
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

    public bool HasForwardedSheet => _sheets.Any(s => s.ForwardedOn is not null);

    /// <summary>Sheets of the latest answered round: these decide whether the case can close.</summary>
    public IEnumerable<FeedbackSheet> SheetsOfLatestRound =>
        _sheets.Count == 0 ? [] : _sheets.Where(s => s.RoundNumber == _sheets.Max(x => x.RoundNumber));

    public bool IsReadyToClose => HasSheets && SheetsOfLatestRound.All(s => s.IsReturned) && UnansweredDissatisfactions.Count == 0;

    /// <summary>Kept by the deadline book: true when every sheet is in or its period has passed.</summary>
    public bool FeedbackPeriodHasPassed { get; internal set; }

    public FeedbackAnswer? LatestAnswerOf(int proposerOrder) =>
        _sheets.Where(s => s.ProposerOrder == proposerOrder && s.IsReturned).MaxBy(s => s.RoundNumber)?.Current;

    /// <summary>A member rates through the personal link; may be changed for some days.</summary>
    /// <param name="sheet">The sheet of the link; a newer one takes the answer where the next letter has reached the member.</param>
    /// <returns>The sheet that took the answer; null where the same had been said before.</returns>
    public FeedbackSheet? RecordRating(FeedbackSheet sheet, FeedbackRating rating, string? comment, HandlingYear year, Actor member)
    {
        var inForce = SheetInForce(sheet);
        if (inForce?.MayChangeOnline(member.Today, year.FeedbackChangeDays) == false)
        {
            throw new RuleViolationException("change-period-over", $"评价已超过{year.FeedbackChangeDays}天的修改期，如需更正请与我们联系。");
        }

        var text = Comment(comment);
        if (inForce?.Current is { Channel: FeedbackChannel.Online } current && current.Rating == rating && current.Comment == text)
        {
            return null;
        }

        Move(ProposalStep.RecordRating, member, inForce?.IsReturned == true ? $"把评价改为“{rating.Label()}”" : $"评价“{rating.Label()}”", text);
        var taking = inForce ?? SheetOfLatestLetter(sheet, member);
        Take(taking, new FeedbackAnswer
        {
            Rating = rating,
            Comment = text,
            Channel = FeedbackChannel.Online,
            SignedOn = member.Today,
            RecordedAt = member.Now,
            AfterLetter = LatestSignedLetter,
        }, year, member);

        return taking;
    }

    /// <summary>代录: the clerk enters a paper sheet, with its scan.</summary>
    /// <param name="sheet">As chosen; a newer one takes the answer where it was signed when the next letter had already
    /// reached the member.</param>
    /// <returns>The sheet that took the answer.</returns>
    public FeedbackSheet EnterPaperSheet(
        FeedbackSheet sheet, FeedbackRating rating, string? comment, DateOnly signedOn, long? scanFileId, HandlingYear year, Actor actor)
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
        var nextLetterOn = LatestLetterTo(sheet.ProposerOrder) is { } letter
            && letter.RoundNumber > sheet.RoundNumber ? letter.ReachedOn(sheet.ProposerOrder) : null;
        var taking = nextLetterOn is { } on && signedOn >= on ? SheetInForce(sheet) ?? SheetOfLatestLetter(sheet, actor) : sheet;
        Take(taking, new FeedbackAnswer
        {
            Rating = rating,
            Comment = text,
            Channel = FeedbackChannel.Paper,
            SignedOn = signedOn,
            RecordedAt = actor.Now,
            EnteredBy = actor.Name,
            ScanFileId = scanFileId,
            AfterLetter = LatestSignedLetter,
        }, year, actor);

        return taking;
    }

    /// <summary>A lost or misdirected link gets a successor; the old one leads to a friendly page.</summary>
    /// <param name="hashOf">The hash of the next code of a sheet. Links of earlier letters lead to the newest sheet too, so
    /// all of the proposer's are replaced.</param>
    public void ReplaceLink(FeedbackSheet sheet, Func<FeedbackSheet, string> hashOf, Actor actor)
    {
        Move(ProposalStep.ReplaceLink, actor, $"更换了{sheet.ProposerName}的评价链接");
        foreach (var one in _sheets.Where(s => s.ProposerOrder == sheet.ProposerOrder))
        {
            one.ReplaceLink(hashOf(one));
        }
    }

    /// <summary>The clerk takes a personal link to hand it on; who has seen it stands in the history.</summary>
    public void HandOnLink(FeedbackSheet sheet, Actor actor)
    {
        Move(ProposalStep.HandOnLink, actor, $"取出{sheet.ProposerName}的评价链接转发");
        Settle();
    }

    /// <summary>Every returned sheet goes to 市政府督查室, with date.</summary>
    public void ForwardSheets(DateOnly on, string inspectionOffice, Actor actor)
    {
        var sheets = _sheets.Where(s => s is { IsReturned: true, ForwardedOn: null }).ToList();
        Demand(ProposalStep.ForwardSheets, actor);
        var returnedOn = sheets.Max(s => s.Answers.Max(a => a.SignedOn));
        if (on > actor.Today || on < returnedOn)
        {
            throw new RuleViolationException("forwarded-on", $"转送日期应在收到评价的{returnedOn.InWords()}和今天之间。", "ForwardedOn");
        }

        Move(ProposalStep.ForwardSheets, actor,
            $"{on.InWords()}把{string.Join("、", sheets.GroupBy(s => s.ProposerName).Select(SheetsOf))}的征询意见表转送{inspectionOffice}");
        foreach (var sheet in sheets)
        {
            sheet.Forward(on);
        }
    }

    private static string SheetsOf(IGrouping<string, FeedbackSheet> of) => of.Count() > 1 ? $"{of.Key}（{of.Count()}份）" : of.Key;

    /// <summary>
    /// A sheet recorded as forwarded by mistake waits to be forwarded again; the history keeps the wrong record and why it
    /// was wrong.
    /// </summary>
    public void StrikeOutForwarding(FeedbackSheet sheet, string? reason, Actor actor)
    {
        Demand(ProposalStep.StrikeOutForwarding, actor);
        var why = Required(reason, "reason-missing", "请写明这条转送记录为什么不对。", "Reason");
        var on = sheet.ForwardedOn ?? throw new RuleViolationException("not-forwarded", "这份征询意见表没有登记转送，请刷新页面查看。");
        Move(ProposalStep.StrikeOutForwarding, actor, $"划去了{sheet.ProposerName}的征询意见表{on.InWords()}转送的记录", why);
        sheet.Forward(null);
        Settle();
    }

    /// <summary>After a second 不满意: the Director orders another round.</summary>
    public void OrderFurtherRound(string? reason, HandlingYear year, Actor actor)
    {
        var why = Required(reason, "reason-missing", "请写明重新办理的理由和要求。", "Reason");
        LeaveLetterBehind(Actor.Desk(actor.Now));
        Move(ProposalStep.OrderFurtherRound, actor, $"决定重新办理（第{RoundNumber + 1}轮）", why);
        OpenRound(why, year, actor);
        Settle();
    }

    /// <summary>After a second 不满意: the Director closes the case as 办结（不满意）, reported to 督查室.</summary>
    public void CloseDissatisfied(string? reason, Actor actor)
    {
        var why = Required(reason, "reason-missing", "请写明办结的理由，将随表报督查室。", "Reason");
        var over = UnansweredDissatisfactions.Select(d => LatestAnswerOf(d.ProposerOrder)!).ToList();
        Move(ProposalStep.CloseDissatisfied, actor, "决定办结（不满意），报督查室", why);
        over.ForEach(answer => answer.DecidedOn = actor.Today);
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

    private int LatestSignedLetter =>
        _replies.Where(r => r.Status is ReplyStatus.Signed or ReplyStatus.Sent).Select(r => r.Number).DefaultIfEmpty().Max();

    private void Take(FeedbackSheet sheet, FeedbackAnswer answer, HandlingYear year, Actor actor)
    {
        sheet.Record(answer);
        var latest = _sheets.Where(s => s.ProposerOrder == sheet.ProposerOrder && s.IsReturned).MaxBy(s => s.RoundNumber);
        foreach (var one in _sheets.Where(s => s.ProposerOrder == sheet.ProposerOrder))
        {
            one.CountFor(isLatest: one == latest);
        }

        Result = _proposers.Select(p => LatestAnswerOf(p.Order)?.Rating).Max();
        FollowRatings(year, actor);
    }

    private void OpenRound(string reason, HandlingYear year, Actor actor)
    {
        RoundNumber++;
        _rounds.Add(
            new Round { Number = RoundNumber, OpenedOn = actor.Today, DueOn = actor.Today.AddDays(year.SecondRoundDays), Reason = reason });
        DueOn = CurrentRound.DueOn;
        AnsweredOn = null;
        ClosedOn = null;
    }

    // The member changed their mind before the second reply was signed: both answers stay, the round is as if not opened.
    private void CancelRound(Actor desk)
    {
        LeaveLetterBehind(desk);
        Move(ProposalStep.CancelRound, desk, "再次答复签发以前评价已经改变，取消重新办理");
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
