namespace ProposalDesk.Core.Organisation;

/// <summary>报送时限: met only when the signed document went to both recipients, each with date and evidence (domain.md §5).</summary>
public sealed class StatutoryDeadline
{
    private readonly List<Submission> _submissions = [];

    public long Id { get; private set; }

    public long HandlingYearId { get; private set; }

    public required StatutoryKind Kind { get; init; }

    /// <summary>The day itself is in time, in Beijing.</summary>
    public required DateOnly DueOn { get; set; }

    public IReadOnlyList<Submission> Submissions => _submissions;

    /// <summary>The two offices that must have it.</summary>
    public static IReadOnlyList<string> Recipients { get; } = ["市政府办公室", "市政协提案委"];

    public IEnumerable<string> StillMissing => Recipients.Except(_submissions.Select(s => s.Recipient));

    public DateOnly? MetOn => StillMissing.Any() ? null : _submissions.Max(s => s.SubmittedOn);

    public void RecordSubmission(string recipient, DateOnly submittedOn, string evidence, Accounts.Actor actor)
    {
        if (!Recipients.Contains(recipient))
        {
            throw new RuleViolationException("unknown-recipient", "请选择报送对象。", "Recipient");
        }

        if (submittedOn > actor.Today)
        {
            throw new RuleViolationException("submitted-in-future", "报送日期不能晚于今天。", "SubmittedOn");
        }

        if (string.IsNullOrWhiteSpace(evidence))
        {
            throw new RuleViolationException("evidence-missing", "请写明报送凭据，例如签收人或收文号。", "Evidence");
        }

        if (_submissions.Any(s => s.Recipient == recipient))
        {
            throw new RuleViolationException("already-submitted", $"已经向{recipient}报送过，报送记录不能修改。", "Recipient");
        }

        _submissions.Add(new Submission
        {
            Recipient = recipient,
            SubmittedOn = submittedOn,
            Evidence = evidence.Trim(),
            RecordedById = actor.UserId,
            RecordedAt = actor.Now,
        });
    }
}
