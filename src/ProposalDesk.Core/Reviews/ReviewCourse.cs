using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reviews;

/// <summary>
/// The way of one text through review, the same for letters and reports: passes of steps in order, the verdicts of their
/// holders, and the points of what came back.
/// </summary>
/// <param name="pass">The present one.</param>
internal sealed class ReviewCourse(List<ReviewStep> steps, List<ReturnPoint> points, int pass)
{
    /// <summary>Steps of the present pass, in order.</summary>
    public IEnumerable<ReviewStep> CurrentSteps => steps.Where(s => s.Pass == pass).OrderBy(s => s.Order);

    /// <summary>Those of them that nobody has taken yet.</summary>
    public IEnumerable<ReviewStep> Waiting => CurrentSteps.Where(s => s.Verdict == ReviewVerdict.Pending);

    /// <summary>Points of earlier returns that the drafter has not ticked off.</summary>
    public IEnumerable<ReturnPoint> OpenPoints => points.Where(p => p.DoneAt is null);

    /// <summary>
    /// The steps the person holds one after the other from here on: someone holding consecutive steps acts once,
    /// recorded for both (domain.md §3.7).
    /// </summary>
    public IReadOnlyList<ReviewStep> RunOf(Actor actor) => [.. Waiting.TakeWhile(s => s.CapacityOf(actor) is not null)];

    /// <param name="drafters">Whoever wrote in the text, and who submits it.</param>
    public void Begin(IReadOnlyList<ReviewStepPlan> chain, Drafters drafters) =>
        steps.AddRange(chain.Select((step, i) => ReviewStep.Planned(pass, i + 1, step, drafters)));

    /// <param name="version">The version of the text that was read.</param>
    public static void Agree(IEnumerable<ReviewStep> run, string? comment, CollectiveMinutes? minutes, int version, Actor actor)
    {
        foreach (var step in run)
        {
            step.Agree(comment, step.Kind == ReviewStepKind.Collective ? minutes : null, version, actor);
        }
    }

    /// <summary>What is to be changed, without blank lines.</summary>
    /// <exception cref="RuleViolationException">points-missing, point-too-long.</exception>
    public static IReadOnlyList<string> Wanted(IReadOnlyList<string> texts)
    {
        var wanted = texts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p.Trim()).ToList();
        if (wanted.Count == 0)
        {
            throw new RuleViolationException("points-missing", "退回修改请至少写一条意见。", "Points");
        }

        return wanted.All(p => Characters.Count(p) <= ReturnPoint.TextMaxLength)
            ? wanted
            : throw new RuleViolationException("point-too-long", $"每条意见最多{ReturnPoint.TextMaxLength}个字。", "Points");
    }

    /// <summary>Sends the text back with points.</summary>
    /// <returns>The step that did.</returns>
    public ReviewStep Return(IReadOnlyList<string> wanted, int version, Actor actor)
    {
        var step = RunOf(actor)[0];
        var by = actor.NameUnder(step.CapacityOf(actor)!);
        step.Return(version, actor);
        points.AddRange(wanted.Select(
            p => new ReturnPoint { Pass = pass, Text = p, RaisedBy = by, RaisedAt = actor.Now, StepKind = step.Kind }));

        return step;
    }

    /// <summary>The pass nobody has acted in is taken back.</summary>
    /// <returns>Its steps, the one that waited first.</returns>
    public IReadOnlyList<ReviewStep> CallBack()
    {
        var begun = CurrentSteps.ToList();
        steps.RemoveAll(begun.Contains);

        return begun;
    }

    /// <exception cref="RuleViolationException">comment-too-long.</exception>
    public static void CheckComment(string? comment)
    {
        if (Characters.Count(comment) > ReturnPoint.TextMaxLength)
        {
            throw new RuleViolationException("comment-too-long", $"意见最多{ReturnPoint.TextMaxLength}个字。", "Comment");
        }
    }
}
