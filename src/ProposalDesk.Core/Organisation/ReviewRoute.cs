

namespace ProposalDesk.Core.Organisation;

/// <summary>审核环节 of one role and kind: the steps before the signature (domain.md §3.7); data of the handling year.</summary>
public sealed class ReviewRoute
{
    private ReviewRoute()
    {
    }

    /// <exception cref="RuleViolationException">steps-missing, step-twice, step-unknown.</exception>
    public ReviewRoute(HandlingRole role, ProposalKind kind, IReadOnlyList<ReviewStepKind> steps)
    {
        if (steps.Count == 0)
        {
            throw new RuleViolationException("steps-missing", "签发以前至少要有一个审核环节。");
        }

        if (steps.Distinct().Count() < steps.Count)
        {
            throw new RuleViolationException("step-twice", "同一个审核环节只能出现一次。");
        }

        if (steps.FirstOrDefault(s => !Choices.Contains(s)) is var other && steps.Any(s => !Choices.Contains(s)))
        {
            throw new RuleViolationException("step-unknown", $"{other.Label()}由签发规则决定，不能设为审核环节。");
        }

        (Role, Kind, StepNames) = (role, kind, string.Join(',', steps));
    }

    /// <summary>What a year starts from.</summary>
    public static IReadOnlyList<ReviewStepKind> Usual { get; } = [ReviewStepKind.SectionHead, ReviewStepKind.Office,
        ReviewStepKind.Collective];

    /// <summary>The deputy's review before a Director's signature follows from who signs.</summary>
    public static IReadOnlyList<ReviewStepKind> Choices => Usual;

    public long Id { get; private set; }

    public HandlingRole Role { get; private set; }

    public ProposalKind Kind { get; private set; }

    /// <summary>In order, separated by commas.</summary>
    public string StepNames { get; private set; } = "";

    public IReadOnlyList<ReviewStepKind> Steps => [.. StepNames.Split(',').Select(Enum.Parse<ReviewStepKind>)];

    public string InWords => InWordsOf(Steps);

    public static string InWordsOf(IEnumerable<ReviewStepKind> steps) => string.Join("→", steps.Select(s => s.Label()));
}
