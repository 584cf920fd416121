namespace ProposalDesk.Core.Accounts;

/// <summary>Nobody leaves work behind.</summary>
internal static class OpenTaskRule
{
    public static void DemandNone(this IReadOnlyList<string> tasks, string name, string what, string field = "")
    {
        if (tasks.Count > 0)
        {
            throw new RuleViolationException("open-tasks", $"{name}还有事项没有移交，不能{what}：{string.Join("；", tasks)}。", field);
        }
    }
}
