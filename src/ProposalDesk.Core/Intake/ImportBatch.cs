using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake;

/// <summary>One file or pasted text on its way in: kept as it came, shown for correction, saved only on 确认 (domain.md §9).</summary>
public sealed class ImportBatch
{
    /// <summary>Code of the violation when somebody else has kept a review since the page was opened.</summary>
    public const string ReviewedMeanwhile = "reviewed-meanwhile";

    private const int ReviewMaxLength = 4_000_000;

    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public long Id { get; private set; }

    public Guid PublicId { get; init; } = Guid.NewGuid();

    public required long FileId { get; init; }

    public required string FileName { get; init; }

    public required long CreatedById { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required ProposalKind Kind { get; init; }

    public required string SessionName { get; init; }

    public required int Year { get; init; }

    public required DateOnly ReferredOn { get; init; }

    public string? ReferralNotice { get; init; }

    public DateTime? ConfirmedAt { get; set; }

    /// <summary>
    /// What was typed on the review so far, field by field, phones and addresses among it; null before anything was kept and once
    /// all is registered.
    /// </summary>
    public PrivateText? Review { get; private set; }

    /// <summary>Counts what was kept, so that nobody replaces what they have not seen.</summary>
    public long ReviewVersion { get; private set; }

    public string? ReviewedBy { get; private set; }

    public DateTime? ReviewedAt { get; private set; }

    /// <summary>The fields as they were left, right or wrong, in the order of the form; none where the key is gone.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ReviewedFields(PersonalSeal seal) => seal.TryOpen(Review) is not { } review
        ? []
        : [.. JsonSerializer.Deserialize<string[][]>(review)!.Select(f => KeyValuePair.Create(f[0], f[1]))];

    /// <summary>以后再核对: everything typed is kept as it is, also what is not right yet.</summary>
    /// <param name="seen">The version the page was opened with.</param>
    public void KeepReview(IEnumerable<KeyValuePair<string, string>> fields, long seen, Actor actor)
    {
        CheckReview(seen);
        var review = JsonSerializer.Serialize(fields.Select(f => new[] { f.Key, IncomingText.Of(f.Value) }), _plain);
        if (Characters.Count(review) > ReviewMaxLength)
        {
            throw new RuleViolationException("review-too-long", "填写的内容太多，存不下。请先登记核对好的几件。");
        }

        (Review, ReviewedBy, ReviewedAt) = (review, actor.Name, actor.Now);
        ReviewVersion++;
    }

    /// <exception cref="RuleViolationException"><see cref="ReviewedMeanwhile"/>: says who has kept something, and when.</exception>
    public void CheckReview(long seen)
    {
        if (seen != ReviewVersion)
        {
            throw new RuleViolationException(
                ReviewedMeanwhile,
                $"您打开页面以后，{ReviewedBy}在{ReviewedAt?.InWords()}保存过核对的内容。您填写的还在本页：要以本页为准，请再按一次；要看那一份，请从“导入”重新打开。");
        }
    }
}
