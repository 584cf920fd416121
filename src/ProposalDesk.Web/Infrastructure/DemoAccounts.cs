namespace ProposalDesk.Web.Infrastructure;

/// <summary>The accounts the demonstration begins with, as its sign-in page lists them.</summary>
public static class DemoAccounts
{
    public sealed record Account(string UserName, string Words);

    public static IReadOnlyList<Account> All { get; } =
    [
        new("clerk", "收文办理员"),
        .. Enumerable.Range(1, 5).Select(i => new Account($"head{i}", "科室负责人")),
        .. Enumerable.Range(1, 5).Select(i => new Account($"handler{i}", "承办人")),
        new("deputy1", "分管领导"),
        new("deputy2", "分管领导"),
        new("director", "主要领导"),
        new("observer", "督查观察员"),
        new("admin", "系统管理员"),
    ];
}
