using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Replies;

/// <summary>答复函, 协办意见 or 更正函: one letter of one round, from draft to sent (domain.md §3.6–3.9).</summary>
public sealed partial class Reply
{
    public const int TextMaxLength = 20000;

    private readonly List<ReplyAnswer> _answers = [];
    private readonly List<ReplyVersion> _versions = [];
    private readonly List<ReviewStep> _steps = [];
    private readonly List<ReturnPoint> _points = [];
    private readonly List<Delivery> _deliveries = [];
    private readonly List<Commitment> _commitments = [];

    private Reply()
    {
    }

    public long Id { get; private set; }

    public long ProposalId { get; private set; }

    /// <summary>Running number in the case, from 1.</summary>
    public int Number { get; private set; }

    public int RoundNumber { get; private set; }

    public ReplyKind Kind { get; private set; }

    public ReplyStatus Status { get; private set; } = ReplyStatus.Draft;

    public string? Opening { get; private set; }

    public string? NextSteps { get; private set; }

    public string? Closing { get; private set; }

    /// <summary>Only in a correcting letter.</summary>
    public string? Correction { get; private set; }

    /// <summary>The reply this letter corrects.</summary>
    public long? CorrectsReplyId { get; private set; }

    public string? AnswerClass { get; private set; }

    public Disclosure Disclosure { get; private set; }

    public string? DisclosureReason { get; private set; }

    public DateTime StartedAt { get; private set; }

    /// <summary>How often it was handed to review; steps of earlier passes are kept.</summary>
    public int Pass { get; private set; }

    /// <summary>文号, e.g. 某数发〔2021〕12号; drawn at signature.</summary>
    public string? DocumentNumber { get; private set; }

    public long? SignedById { get; private set; }

    public string? SignedBy { get; private set; }

    /// <summary>The leader a stand-in signed for.</summary>
    public long? SignedForId { get; private set; }

    public string? SignedFor { get; private set; }

    public DateTime? SignedAt { get; private set; }

    /// <summary>Date under the letter.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>The PDF as signed; set once the typesetter has delivered it.</summary>
    public long? LetterFileId { get; private set; }

    public string? VoidReason { get; private set; }

    public DateTime? VoidedAt { get; private set; }

    /// <summary>Concurrency token of the course; its draft has its own.</summary>
    public long Version { get; private set; }

    /// <summary>Where it is written; null where it was loaded without.</summary>
    public ReplyDraft? Draft { get; private set; }

    /// <summary>Whoever changed its text, not whoever began it.</summary>
    public Drafters Drafters => Writing.Drafters;

    public IReadOnlyList<ReplyAnswer> Answers => _answers;

    public IReadOnlyList<ReplyVersion> Versions => _versions;

    public IReadOnlyList<ReviewStep> Steps => _steps;

    public IReadOnlyList<ReturnPoint> Points => _points;

    public IReadOnlyList<Delivery> Deliveries => _deliveries;

    public IReadOnlyList<Commitment> Commitments => _commitments;

    /// <summary>True once anybody outside has got it.</summary>
    public bool HasLeft => _deliveries.Any(d => d is { Counts: true, SentOn: not null });

    /// <summary>True if the letter answers the round; a correcting letter does not move the case.</summary>
    public bool AnswersRound => Kind is not (ReplyKind.CorrectingLetter or ReplyKind.SupplementaryReply);

    /// <summary>True for a letter that goes back to one already sent and is written as one text, not item by item.</summary>
    public bool IsAboutEarlierReply => !AnswersRound;

    public bool PromisesMoneyOrProject => Content().Commitments.Any(c => c.IsFunding || c.IsProject);

    private ReplyDraft Writing => Draft ?? throw new InvalidOperationException($"Reply {Id} was loaded without its draft.");

    /// <param name="content">What stands there before anybody has written: fixed sentences, or the text of a void letter.</param>
    /// <param name="insteadOf">A void letter whose text and drafters this one takes over.</param>
    internal static Reply Start(
        int number, int roundNumber, ReplyKind kind, ReplyContent content, long? correctsReplyId, Actor actor, Reply? insteadOf = null)
    {
        var reply = new Reply
        {
            Number = number,
            RoundNumber = roundNumber,
            Kind = kind,
            CorrectsReplyId = correctsReplyId,
            StartedAt = actor.Now,
            Draft = ReplyDraft.Begin(content, insteadOf?.Drafters ?? Drafters.None, actor),
            Version = 1,
        };

        return reply;
    }

    /// <summary>The text in one piece: as it is being written, or as it was handed to review.</summary>
    public ReplyContent Content() => Status == ReplyStatus.Draft ? Writing.Content : new(
        Opening,
        [.. _answers.OrderBy(a => a.ItemOrder).Select(a => new ReplyContent.ItemAnswer(a.ItemOrder, a.Text, a.Adoption, a.AdoptionReason))],
        NextSteps,
        Closing,
        AnswerClass,
        Disclosure,
        DisclosureReason,
        [.. _commitments.OrderBy(c => c.Order).Select(c => new ReplyContent.CommitmentEntry(c.Text, c.DueOn, c.IsFunding, c.IsProject))],
        Correction);

    /// <param name="capacity">The capacity in which the person writes.</param>
    /// <param name="keepEarlier">True where the text replaced was another's or from a conflict: it stays a version.</param>
    internal void Save(ReplyContent content, Capacity capacity, Actor actor, bool keepEarlier)
    {
        if (Status != ReplyStatus.Draft)
        {
            throw new RuleViolationException("not-a-draft", "这份函件已经提交审核，现在不能修改。您刚才写的文字仍在页面上，可以先复制保存。");
        }

        if (Writing.Save(content, capacity, actor, keepEarlier) is { } kept)
        {
            _versions.Add(kept);
        }
    }

    /// <summary>The text of the draft becomes that of the letter.</summary>
    private void TakeDraft()
    {
        var content = Writing.Content;
        (Opening, NextSteps, Closing, Correction) = (content.Opening, content.NextSteps, content.Closing, content.Correction);
        (AnswerClass, Disclosure, DisclosureReason) = (content.AnswerClass, content.Disclosure, content.DisclosureReason);

        foreach (var answer in content.Answers)
        {
            var row = _answers.Find(a => a.ItemOrder == answer.ItemOrder);
            if (row is null)
            {
                _answers.Add(row = new ReplyAnswer { ItemOrder = answer.ItemOrder });
            }

            (row.Text, row.Adoption, row.AdoptionReason) = (answer.Text, answer.Adoption, answer.AdoptionReason);
        }

        var wanted = content.Commitments;
        _commitments.RemoveAll(c => c.Order > wanted.Count);
        for (var i = 0; i < wanted.Count; i++)
        {
            var row = _commitments.Find(c => c.Order == i + 1);
            if (row is null)
            {
                _commitments.Add(row = new Commitment { Order = i + 1 });
            }

            row.Write(wanted[i].Text, wanted[i].DueOn, wanted[i].IsFunding, wanted[i].IsProject);
        }
    }
}
