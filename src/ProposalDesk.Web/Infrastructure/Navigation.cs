using ProposalDesk.Core.Accounts;
using ProposalDesk.Web.Features.Overview;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>The main menu by what a person is.</summary>
public static class Navigation
{
    public sealed record Item(string Label, string Address)
    {
        /// <summary>The value of <c>aria-current</c>, or null.</summary>
        public string? IsCurrent(PathString path) =>
            Address == "~/" ? (path == "/" ? "page" : null) : path.StartsWithSegments(Address[1..]) ? "true" : null;
    }

    /// <summary>Leaders and the clerk: reports, and the register of numbers.</summary>
    public static bool SeesNumbers(SignedInPerson person) =>
        person.Actor.Is(DeskRole.Clerk) || person.Actor.Is(DeskRole.DeputyDirector) || person.Actor.Is(DeskRole.Director);

    public static IEnumerable<Item> For(SignedInPerson person)
    {
        if (person.SeesProposals)
        {
            yield return new Item("我的工作台", "~/");
            if (OverviewScope.Of(person.Actor) is not null)
            {
                yield return new Item("进度一览", "~/overview");
            }

            yield return new Item("提案", "~/proposals");
            yield return new Item("承诺", "~/commitments");
            yield return new Item("统计", "~/statistics");
        }

        if (person.Actor.Is(DeskRole.Clerk))
        {
            yield return new Item("登记", "~/intake");
            yield return new Item("导入", "~/import");
        }

        if (SeesNumbers(person))
        {
            yield return new Item("汇报材料", "~/reports");
        }

        if (person.SeesProposals)
        {
            yield return new Item("报送", "~/submissions");
        }

        yield return new Item("消息", "~/messages");
        if (person.SeesProposals)
        {
            yield return new Item("日历", "~/calendar");
        }

        if (person.Actor.Is(DeskRole.Clerk) || person.Actor.Is(DeskRole.Administrator))
        {
            yield return new Item("发件箱", "~/outbox");
        }

        if (person.Actor.Is(DeskRole.Administrator))
        {
            yield return new Item("管理", "~/administration");
        }

        if (person.Actor.Self.Is(DeskRole.Auditor) || person.Actor.Self.Is(DeskRole.Director))
        {
            yield return new Item("安全日志", "~/security-log");
        }
    }
}
