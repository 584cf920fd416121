using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Demonstration;

/// <summary>The bureau of the demonstration: an invented city with invented people.</summary>
public static class DemonstrationPeople
{
    public const string Bureau = "云川市数据发展局";

    public static IReadOnlyList<string> Sections { get; } = ["数据资源科", "数字经济科", "智慧城市科", "政务信息科", "网络安全科"];

    /// <summary>Place 0 is the office, 1 to 5 the sections; null: none.</summary>
    public static IReadOnlyList<Person> Everyone { get; } =
    [
        new("admin", "贺明", DeskRole.Administrator, 0),
        new("clerk", "苏晓岚", DeskRole.Clerk, 0),
        new("head1", "陈喆", DeskRole.SectionHead, 1),
        new("head2", "冯堃", DeskRole.SectionHead, 2),
        new("head3", "梁思远", DeskRole.SectionHead, 3),
        new("head4", "蒋素琴", DeskRole.SectionHead, 4),
        new("head5", "罗家铭", DeskRole.SectionHead, 5),
        new("handler1", "杜若晴", DeskRole.Handler, 1),
        new("handler2", "石磊", DeskRole.Handler, 2),
        new("handler3", "田㛃", DeskRole.Handler, 3),
        new("handler4", "何书瑶", DeskRole.Handler, 4),
        new("handler5", "赵䶮", DeskRole.Handler, 5),
        new("deputy1", "钟立诚", DeskRole.DeputyDirector, null),
        new("deputy2", "孟秋华", DeskRole.DeputyDirector, null),
        new("director", "沈国栋", DeskRole.Director, null),
        new("observer", "督查室（查阅）", DeskRole.Observer, null),
        new("auditor", "谭静宜", DeskRole.Auditor, null),
    ];

    /// <summary>deputy1 looks after the first three sections, deputy2 after the others and the office.</summary>
    public static string DeputyOf(int place) => place is 1 or 2 or 3 ? "deputy1" : "deputy2";

    public sealed record Person(string UserName, string Name, DeskRole Role, int? Place);
}
