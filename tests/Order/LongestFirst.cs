using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(ProposalDesk.Tests.LongestFirst))]

namespace ProposalDesk.Tests;

/// <summary>
/// Classes that take long (<see cref="TakesLongAttribute"/>) begin first, so that none is left to go alone when the others are over.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    // xunit names the collection of a class "Test collection for Namespace.Class (id: …)".
    private static readonly Dictionary<string, int> _seconds = typeof(LongestFirst).Assembly.GetTypes()
        .Where(type => !type.IsAbstract)
        .Select(type => (type.FullName, Attribute: type.GetCustomAttributes(typeof(TakesLongAttribute), inherit: true).SingleOrDefault()))
        .Where(type => type.Attribute is not null)
        .ToDictionary(type => type.FullName!, type => ((TakesLongAttribute)type.Attribute!).Seconds);

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(SecondsOf)];

    private static int SecondsOf<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection =>
        _seconds.FirstOrDefault(of => collection.TestCollectionDisplayName.Contains($" {of.Key} ", StringComparison.Ordinal)).Value;
}
