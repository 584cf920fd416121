using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Proposals;

/// <summary>Every unanswered 不满意 counts (domain.md §3.11): who is dissatisfied now, and what follows from it.</summary>
public sealed partial class Proposal
{
    /// <summary>
    /// Everybody whose rating in force is 不满意, in the order of the proposers. Needs the sheets with their answers, and the
    /// letters with their deliveries.
    /// </summary>
    public IReadOnlyList<Dissatisfaction> Dissatisfactions =>
    [
        .. RatingsInForce().Where(x => x.Answer.Rating == FeedbackRating.Dissatisfied).Select(x => new Dissatisfaction(
            x.Sheet.ProposerOrder, x.Sheet.ProposerName, x.Sheet.RoundNumber, x.Answer.Comment, x.Answer.SignedOn, x.Answer.Channel,
            StateOf(x.Sheet, x.Answer))),
    ];

    /// <summary>Those no later letter has answered and the Director has not decided over.</summary>
    public IReadOnlyList<Dissatisfaction> UnansweredDissatisfactions =>
        [.. Dissatisfactions.Where(d => d.State == DissatisfactionState.Unanswered)];

    /// <summary>A 不满意 after the second round has been answered: nothing opens by itself, the Director decides.</summary>
    public bool IsDissatisfiedAgain =>
        RoundNumber > 1 && Status is ProposalStatus.AwaitingFeedback or ProposalStatus.Closed && UnansweredDissatisfactions.Count > 0;

    /// <summary>The latest letter that answered a round and has reached the proposer.</summary>
    public Reply? LatestLetterTo(int proposerOrder) => LatestLetterTo(proposerOrder, _replies);

    /// <summary>The same among the letters of a case, where the case itself is not needed.</summary>
    public static Reply? LatestLetterTo(int proposerOrder, IEnumerable<Reply> letters) =>
        letters.Where(r => r.AnswersRound && r.HasReached(proposerOrder)).MaxBy(r => r.Number);

    /// <summary>
    /// The sheet that takes an answer given now: once the next letter has reached the proposer, the older sheet no longer
    /// changes. Null where that letter brought none, since the proposer had been content: it is made with the answer.
    /// </summary>
    public FeedbackSheet? SheetInForce(FeedbackSheet sheet) => SheetInForce(sheet, _sheets, _replies);

    /// <summary>The same among the sheets and letters of a case, where the case itself is not needed.</summary>
    public static FeedbackSheet? SheetInForce(FeedbackSheet sheet, IEnumerable<FeedbackSheet> sheets, IEnumerable<Reply> letters) =>
        LatestLetterTo(sheet.ProposerOrder, letters) is { } letter && letter.RoundNumber > sheet.RoundNumber
            ? sheets.FirstOrDefault(s => s.ProposerOrder == sheet.ProposerOrder && s.RoundNumber == letter.RoundNumber)
            : sheet;

    private IEnumerable<(FeedbackSheet Sheet, FeedbackAnswer Answer)> RatingsInForce() => _sheets
        .Where(s => s.IsReturned)
        .GroupBy(s => s.ProposerOrder)
        .OrderBy(g => g.Key)
        .Select(g => g.MaxBy(s => s.RoundNumber)!)
        .Select(s => (s, s.Current!));

    private DissatisfactionState StateOf(FeedbackSheet sheet, FeedbackAnswer answer) =>
        answer.DecidedOn is not null ? DissatisfactionState.Decided
        : _replies.Any(r => r.AnswersRound && r.RoundNumber > sheet.RoundNumber && r.Number > answer.AfterLetter
            && r.HasReached(sheet.ProposerOrder)) ? DissatisfactionState.Answered
        : DissatisfactionState.Unanswered;

    private FeedbackSheet SheetOfLatestLetter(FeedbackSheet earlier, Actor actor)
    {
        var letter = LatestLetterTo(earlier.ProposerOrder)!;
        var dueOn = _sheets.Where(s => s.RoundNumber == letter.RoundNumber).Select(s => (DateOnly?)s.DueOn).Max() ?? actor.Today;
        var sheet = FeedbackSheet.Send(
            letter.RoundNumber, earlier.ProposerOrder, earlier.ProposerName, letter.ReachedOn(earlier.ProposerOrder)!.Value, dueOn, actor);
        _sheets.Add(sheet);

        return sheet;
    }

    /// <summary>What the ratings and letters of the case ask for now; called after every change of either.</summary>
    private void FollowRatings(HandlingYear year, Actor actor)
    {
        var desk = Actor.Desk(actor.Now);
        var open = UnansweredDissatisfactions;

        if (RoundNumber == 1 && open.Count > 0 && Status is ProposalStatus.AwaitingFeedback or ProposalStatus.Closed)
        {
            LeaveLetterBehind(desk);
            Move(ProposalStep.OpenSecondRound, desk, $"因{Names(open)}评价不满意，开始重新办理", open[0].Words);
            OpenRound(open[0].Words ?? $"{Names(open)}评价不满意，没有写明原因", year, actor);
        }
        else if (RoundNumber > 1 && open.Count > 0 && Status == ProposalStatus.Closed)
        {
            Move(ProposalStep.Reopen, desk, $"因{Names(open)}评价不满意，重新打开，由主要领导决定", open[0].Words);
            ClosedOn = null;
        }
        CloseWhatNobodyNeeds(actor);
        Settle();
    }

    // A round everybody has come round from before its reply was signed, and a case in which nothing is outstanding.
    private void CloseWhatNobodyNeeds(Actor actor)
    {
        var desk = Actor.Desk(actor.Now);
        if (RoundNumber > 1 && Status is ProposalStatus.InHandling or ProposalStatus.UnderReview && UnansweredDissatisfactions.Count == 0)
        {
            CancelRound(desk);
        }

        if (Status == ProposalStatus.AwaitingFeedback && IsReadyToClose)
        {
            Move(ProposalStep.Close, desk, $"征询意见表已全部收回，办结（{Result!.Value.Label()}）");
            ClosedOn = actor.Today;
        }
    }

    private static string Names(IEnumerable<Dissatisfaction> people) => string.Join("、", people.Select(d => d.Name));
}
