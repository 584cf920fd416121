using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Organisation;

/// <summary>
/// What may be changed in a year, and how it is said. Settings are the administrator's; the yearly dates, which the city's
/// notice gives, may be entered by the clerk too, who owes them (domain.md §1).
/// </summary>
public sealed partial class HandlingYear
{
    public const int ReasonMaxLength = 500;

    public static bool MayChangeSettings(Actor actor) => actor.Self.Is(DeskRole.Administrator);

    public static bool MayChangeDates(Actor actor) => MayChangeSettings(actor) || actor.Is(DeskRole.Clerk);

    /// <summary>Moves yearly dates and names their recipients. What has passed or was met stays (domain.md §5).</summary>
    /// <returns>What changed, in words.</returns>
    public IReadOnlyList<string> ChangeDates(DateOnly? completionDueOn, IReadOnlyList<YearlyDateEntry> dates, string? reason, Actor actor)
    {
        Demand(MayChangeDates(actor), "报送时限由收文办理员或系统管理员修改。");
        var changes = new List<string>();
        foreach (var entry in dates)
        {
            changes.AddRange(_statutoryDeadlines.Single(d => d.Kind == entry.Kind).Change(entry, Year, reason, actor));
        }

        var ordered = _statutoryDeadlines.OrderBy(d => d.Kind).Select(d => d.DueOn).ToList();
        if (!ordered.SequenceEqual(ordered.Order()))
        {
            throw new RuleViolationException("dates-order", "报送时限的先后应是工作方案、年中情况、全年情况，请核对日期。");
        }

        if (completionDueOn is not { } completion)
        {
            throw new RuleViolationException("completion-missing", "请填写年度办结日期。", nameof(CompletionDueOn));
        }

        if (completion != CompletionDueOn)
        {
            CheckCompletion(completion, actor.Today);
            changes.Add($"年度办结日期由{CompletionDueOn.InWords()}改为{completion.InWords()}");
            CompletionDueOn = completion;
        }

        return Changed(changes, reason);
    }

    /// <summary>Changes limits, warning windows and who gets a sheet.</summary>
    /// <param name="limits">By <see cref="YearLimit.Name"/>.</param>
    public IReadOnlyList<string> ChangeLimits(
        IReadOnlyDictionary<string, int?> limits, bool sheetToFirstProposerOnly, string? reason, Actor actor)
    {
        Demand(MayChangeSettings(actor), "期限由系统管理员修改。");
        var changes = new List<string>();
        foreach (var limit in YearLimit.All)
        {
            if (limits.GetValueOrDefault(limit.Name) is not { } number || number < limit.Least || number > limit.Most)
            {
                throw new RuleViolationException("limit-range", $"请填写{limit.Least}到{limit.Most}{limit.Unit}。", $"Limits[{limit.Name}]");
            }

            if (number != limit.Of(this))
            {
                changes.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{limit.Label}由{limit.Of(this)}{limit.Unit}改为{number}{limit.Unit}"));
                limit.Set(this, number);
            }
        }

        if (sheetToFirstProposerOnly != SheetToFirstProposerOnly)
        {
            SheetToFirstProposerOnly = sheetToFirstProposerOnly;
            changes.Add(sheetToFirstProposerOnly ? "征询意见表改为只发第一提案人、领衔代表" : "征询意见表改为发给每位提出人");
        }

        return Changed(changes, reason);
    }

    /// <summary>Changes how long ahead people are reminded.</summary>
    public IReadOnlyList<string> ChangeReminders(IReadOnlyList<ReminderEntry> entries, Actor actor)
    {
        Demand(MayChangeSettings(actor), "提醒的天数由系统管理员修改。");
        var changes = new List<string>();
        foreach (var entry in entries)
        {
            var rule = _reminderRules.Find(r => r.Kind == entry.Kind);
            if (rule is null)
            {
                _reminderRules.Add(rule = new ReminderRule { Kind = entry.Kind, DaysBefore = "" });
            }

            var before = rule.InWords;
            if (rule.Change(entry))
            {
                changes.Add($"{entry.Kind.Label()}由“{before}”改为“{rule.InWords}”");
            }
        }

        return Changed(changes);
    }

    /// <summary>Changes how the answer classes read and which of them promise something.</summary>
    public IReadOnlyList<string> ChangeAnswerClasses(IReadOnlyList<AnswerClassEntry> entries, Actor actor)
    {
        Demand(MayChangeSettings(actor), "答复类别由系统管理员修改。");
        var changes = new List<string>();
        foreach (var entry in entries)
        {
            var text = entry.Text?.Trim() ?? "";
            if (text.Length == 0)
            {
                throw new RuleViolationException("class-text-missing", $"请写明{entry.Code}类的含义。", $"Rows[{entry.Code}].Text");
            }

            var answerClass = _answerClasses.Single(c => c.Code == entry.Code);
            if (answerClass.Text != text || answerClass.NeedsCommitment != entry.NeedsCommitment)
            {
                var before = answerClass.InWords;
                (answerClass.Text, answerClass.NeedsCommitment) = (text, entry.NeedsCommitment);
                changes.Add($"{entry.Code}类由“{before}”改为“{answerClass.InWords}”");
            }
        }

        return Changed(changes);
    }

    /// <summary>Changes which steps letters take before the signature; what is in review keeps its steps.</summary>
    public IReadOnlyList<string> ChangeReviewRoutes(IReadOnlyList<ReviewRoute> routes, Actor actor)
    {
        Demand(MayChangeSettings(actor), "审核环节由系统管理员修改。");
        var changes = new List<string>();
        foreach (var route in routes.Where(r => !r.Steps.SequenceEqual(StepsBeforeSignature(r.Role, r.Kind))))
        {
            var before = ReviewRoute.InWordsOf(StepsBeforeSignature(route.Role, route.Kind));
            _reviewRoutes.RemoveAll(r => r.Role == route.Role && r.Kind == route.Kind);
            _reviewRoutes.Add(route);
            changes.Add($"{route.Kind.Label()}{route.Role.Label()}件由“{before}”改为“{route.InWords}”");
        }

        return Changed(changes);
    }

    /// <summary>A referral after the completion date belongs to the next year (domain.md §5).</summary>
    internal void CheckReferral(DateOnly referredOn)
    {
        if (referredOn > CompletionDueOn)
        {
            throw new RuleViolationException("next-year", $"交办日期在{Year}年度办结日期之后，请登记到下一办理年度。", "ReferredOn");
        }
    }

    /// <summary>The last day a case may be due on without the Director's reason: a late referral keeps its months.</summary>
    public DateOnly LatestDueOn(DateOnly referredOn)
    {
        var byMonths = referredOn.AddMonths(CaseDueMonths);

        return byMonths > CompletionDueOn ? byMonths : CompletionDueOn;
    }

    private void CheckCompletion(DateOnly wanted, DateOnly today)
    {
        if (CompletionDueOn < today)
        {
            throw new RuleViolationException("date-passed", $"年度办结日期{CompletionDueOn.InWords()}已过，不能再改。", nameof(CompletionDueOn));
        }

        if (wanted < today || wanted.Year < Year || wanted.Year > Year + 1)
        {
            throw new RuleViolationException("date-range", $"年度办结日期不能早于今天，也不能晚于{Year + 1}年底。", nameof(CompletionDueOn));
        }
    }

    private List<string> Changed(List<string> changes)
    {
        if (changes.Count == 0)
        {
            throw new RuleViolationException("nothing-changed", "没有改动任何内容，设置保持原样。");
        }

        Version++;

        return changes;
    }

    // Nothing is moved without a word why; a form sent with nothing changed is told so first.
    private List<string> Changed(List<string> changes, string? reason)
    {
        Changed(changes);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException("reason-missing", "请写明修改的理由或依据，例如市里通知的文号。", "Reason");
        }

        return Characters.Count(reason) > ReasonMaxLength
            ? throw new RuleViolationException("reason-too-long", $"理由最多{ReasonMaxLength}个字。", "Reason")
            : changes;
    }

    private static void Demand(bool isAllowed, string sentence)
    {
        if (!isAllowed)
        {
            throw new RuleViolationException("not-yours", sentence);
        }
    }
}
