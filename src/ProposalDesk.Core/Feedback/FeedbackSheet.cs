using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Feedback;

/// <summary>征询意见表: one per proposer and round (domain.md §3.10).</summary>
public sealed class FeedbackSheet
{
    private readonly List<FeedbackAnswer> _answers = [];

    public long Id { get; private set; }

    public long ProposalId { get; private set; }

    /// <summary>What the personal link is derived from, with the generation; see <see cref="FeedbackCodes"/>.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    /// <summary>Raised when a link is replaced; older links then show a friendly page.</summary>
    public int Generation { get; private set; } = 1;

    /// <summary>Hash of the code in force; null until the codes were made.</summary>
    public string? CodeHash { get; private set; }

    public required int RoundNumber { get; init; }

    public required int ProposerOrder { get; init; }

    public required string ProposerName { get; init; }

    public DateOnly SentOn { get; private set; }

    /// <summary>End of the period; after it "no answer" is not "satisfied".</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The day the returned sheet was forwarded to 市政府督查室.</summary>
    public DateOnly? ForwardedOn { get; private set; }

    /// <summary>The rating that counts; null until the sheet came back.</summary>
    public FeedbackRating? Rating { get; private set; }

    /// <summary>True where this is the proposer's latest rating over all rounds.</summary>
    public bool IsLatestRating { get; private set; }

    public long Version { get; private set; }

    public IReadOnlyList<FeedbackAnswer> Answers => _answers;

    public bool IsReturned => _answers.Count > 0;

    /// <summary>The rating that counts: the one signed later (of one day, the one recorded later).</summary>
    public FeedbackAnswer? Current => _answers.OrderBy(a => a.SignedOn).ThenBy(a => a.RecordedAt).LastOrDefault();

    /// <summary>Online and paper both came in and differ: both stay, and the leaders are told.</summary>
    public bool IsContradicted => _answers.Where(a => a.Channel == FeedbackChannel.Paper).Any(paper =>
        _answers.Any(online => online.Channel == FeedbackChannel.Online && online.Rating != paper.Rating));

    internal static FeedbackSheet Send(
        int roundNumber, int proposerOrder, string proposerName, DateOnly sentOn, DateOnly dueOn, Actor actor)
    {
        var sheet = new FeedbackSheet { RoundNumber = roundNumber, ProposerOrder = proposerOrder, ProposerName = proposerName };
        sheet.SendAnew(sentOn, dueOn, actor);

        return sheet;
    }

    /// <summary>The letter it goes with was recorded anew: the period begins again, the link stays the one the proposer has.</summary>
    internal void SendAnew(DateOnly sentOn, DateOnly dueOn, Actor actor)
    {
        (SentOn, DueOn) = (sentOn, dueOn < actor.Today ? actor.Today : dueOn);
        Version++;
    }

    /// <summary>Makes the code in force findable.</summary>
    public void SetCodeHash(string hash) => CodeHash = hash;

    internal void ReplaceLink(string newHash)
    {
        Generation++;
        Version++;
        CodeHash = newHash;
    }

    /// <summary>Online answers may be changed for the days of the year's setting, counted from the first one.</summary>
    public bool MayChangeOnline(DateOnly today, int changeDays) =>
        _answers.Where(a => a.Channel == FeedbackChannel.Online).MinBy(a => a.RecordedAt) is not { } first
            || today <= first.SignedOn.AddDays(changeDays);

    internal void Record(FeedbackAnswer answer)
    {
        _answers.Add(answer);
        Rating = Current!.Rating;
        ForwardedOn = null;
        Version++;
    }

    internal void CountFor(bool isLatest) => IsLatestRating = isLatest;

    internal void Forward(DateOnly? on)
    {
        ForwardedOn = on;
        Version++;
    }
}
