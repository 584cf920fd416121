using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Organisation;

/// <summary>
/// 报送时限: met only when the same signed document went to every recipient, each with date and evidence (domain.md §5).
/// What was submitted is never edited, only struck out; every attempt is in <see cref="Events"/>. How it is submitted is
/// written in StatutoryDeadline.Submission.cs.
/// </summary>
public sealed partial class StatutoryDeadline
{
    public const int RecipientsMaxLength = 200;
    private const int MostRecipients = 5;

    private readonly List<Submission> _submissions = [];
    private readonly List<StatutoryEvent> _events = [];

    private StatutoryDeadline()
    {
    }

    internal StatutoryDeadline(StatutoryKind kind, DateOnly dueOn, IEnumerable<string> recipients) =>
        (Kind, DueOn, RecipientNames) = (kind, dueOn, string.Join('、', recipients));

    /// <summary>Where a year begins (domain.md §5).</summary>
    public static IReadOnlyList<string> UsualRecipients { get; } = ["市政府办公室", "市政协提案委"];

    public long Id { get; private set; }

    public long HandlingYearId { get; private set; }

    public StatutoryKind Kind { get; private set; }

    /// <summary>The day itself is in time, in Beijing.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The offices that must have it, separated by 、</summary>
    public string RecipientNames { get; private set; } = "";

    /// <summary>
    /// The year's first suggestion has brought the People's Congress committee in; what a person changes afterwards stays.
    /// </summary>
    public bool FollowsSuggestions { get; private set; }

    /// <summary>The day the last of the recipients had it; null while one is missing.</summary>
    public DateOnly? MetOn { get; private set; }

    /// <summary>Why the Director lets the annual report go although cases are open.</summary>
    public string? OpenCasesReason { get; private set; }

    public string? OpenCasesAllowedBy { get; private set; }

    public DateTime? OpenCasesAllowedAt { get; private set; }

    /// <summary>Concurrency token: two who record at once must see each other's line.</summary>
    public long Version { get; private set; }

    /// <summary>Struck-out ones too.</summary>
    public IReadOnlyList<Submission> Submissions => _submissions;

    /// <summary>每一次报送的经过: attempts that were refused too.</summary>
    public IReadOnlyList<StatutoryEvent> Events => _events;

    public IReadOnlyList<string> Recipients => RecipientNames.Split('、', StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<Submission> InForce => _submissions.Where(s => s.IsInForce);

    public IReadOnlyList<string> StillMissing => [.. Recipients.Except(InForce.Select(s => s.Recipient))];

    /// <summary>The signed document that has already gone to a recipient.</summary>
    public Submission? First => InForce.OrderBy(s => s.RecordedAt).FirstOrDefault();

    /// <summary>
    /// Another date or other recipients, before the date has passed and before it was met: a missed date can never be
    /// edited away (domain.md §5).
    /// </summary>
    /// <returns>What changed, in words.</returns>
    internal IReadOnlyList<string> Change(YearlyDateEntry wanted, int year, string? reason, Actor actor)
    {
        var field = $"Dates[{Kind}]";
        var recipients = RecipientsOf(wanted.Recipients, field);
        var dueOn = wanted.DueOn ?? throw new RuleViolationException("date-missing", "请填写日期。", $"{field}.DueOn");
        var changes = new List<string>();
        if (dueOn != DueOn)
        {
            CheckMayChange(actor.Today, $"{field}.DueOn");
            if (dueOn < actor.Today || dueOn.Year < year || dueOn.Year > year + 1)
            {
                throw new RuleViolationException("date-range", $"日期不能早于今天，也不能晚于{year + 1}年底。", $"{field}.DueOn");
            }

            changes.Add($"{Kind.Label()}报送时限由{DueOn.InWords()}改为{dueOn.InWords()}");
            DueOn = dueOn;
        }

        if (!recipients.SequenceEqual(Recipients))
        {
            CheckMayChange(actor.Today, $"{field}.Recipients");
            if (InForce.FirstOrDefault(s => !recipients.Contains(s.Recipient)) is { } has)
            {
                throw new RuleViolationException("recipient-has-it", $"已经向{has.Recipient}报送过，不能去掉。", $"{field}.Recipients");
            }

            changes.Add($"{Kind.Label()}报送对象由{RecipientNames}改为{string.Join('、', recipients)}");
            RecipientNames = string.Join('、', recipients);
            Settle();
        }

        if (changes.Count > 0)
        {
            Write($"更改报送要求：{string.Join("；", changes)}", actor, reason);
        }

        return changes;
    }

    /// <summary>
    /// Reports on deputies' suggestions also go to the People's Congress committee (domain.md §8). Once, and not where the date
    /// was met before.
    /// </summary>
    internal void FollowSuggestions(string committee, DateTime now)
    {
        if (FollowsSuggestions || MetOn is not null || committee.Length == 0)
        {
            return;
        }

        FollowsSuggestions = true;
        var names = $"{RecipientNames}、{committee}";
        if (!Recipients.Contains(committee) && Characters.Count(names) <= RecipientsMaxLength)
        {
            RecipientNames = names;
            Write($"因为有人大代表建议，{Kind.Label()}的报送对象增加{committee}", Actor.Desk(now));
        }
    }

    private void CheckMayChange(DateOnly today, string field)
    {
        if (MetOn is { } met)
        {
            throw new RuleViolationException("date-met", $"{Kind.Label()}已在{met.InWords()}报送，时限和报送对象不能再改。", field);
        }

        if (DueOn < today)
        {
            throw new RuleViolationException("date-passed", $"{Kind.Label()}的报送时限{DueOn.InWords()}已过，时限和报送对象不能再改。", field);
        }
    }

    private static List<string> RecipientsOf(string? typed, string field)
    {
        var names = (typed ?? "")
            .Split(['、', '，', ',', '；', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()
            .ToList();

        return names.Count is 0 or > MostRecipients || names.Sum(n => n.Length + 1) > RecipientsMaxLength
            ? throw new RuleViolationException("recipients", $"请填写1到{MostRecipients}个报送对象，用顿号隔开。", $"{field}.Recipients")
            : names;
    }

    private void Settle() => MetOn = StillMissing.Count > 0 ? null : InForce.Max(s => s.SubmittedOn);

    private void Write(string text, Actor actor, string? reason = null, bool isRefusal = false)
    {
        _events.Add(new StatutoryEvent
        {
            At = actor.Now,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            Text = text,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            IsRefusal = isRefusal,
        });
        Version++;
    }
}
