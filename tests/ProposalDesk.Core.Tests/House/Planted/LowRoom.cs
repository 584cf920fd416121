using ProposalDesk.Core.Tests.House.Planted.Reports;

namespace ProposalDesk.Core.Tests.House.Planted.Accounts;

/// <summary>A person of the ground floor, whom everybody may know.</summary>
internal sealed record Person(string Name);

internal sealed class KnowsByField
{
    public HighUp? Kept { get; set; }
}

internal sealed class KnowsByArgumentOfList
{
    public static int Count(IReadOnlyList<HighUp?> all) => all.Count;
}

internal sealed class KnowsByCall
{
    public static string Say(Person person) => person.InWords();
}

internal sealed class KnowsInsideLambda
{
    public static Func<string, string> Say() => name => new HighUp(new(name)).Author.Name;
}

internal sealed class KnowsInsideWaiting
{
    public static async Task<string> SayAsync(string name)
    {
        await Task.Yield();

        return await Task.Run(() => new Person(name).InWords());
    }
}

internal sealed class KnowsInsideSequence
{
    public static IEnumerable<string> All(string name)
    {
        yield return new Person(name).InWords();
    }
}
