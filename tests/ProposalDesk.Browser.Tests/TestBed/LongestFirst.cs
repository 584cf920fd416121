using ProposalDesk.Browser.Tests.Journeys;
using ProposalDesk.Browser.Tests.TestBed;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>The long journeys begin first, so that none is left to go alone when the short ones are over.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] _long =
    [
        nameof(LivedYearTests), nameof(BothDatabasesTestsOnPostgreSql), nameof(BothDatabasesTestsOnSqlite),
        nameof(EveryPageAtADeskTests), nameof(EveryPageOnAPhoneTests), nameof(ReportJourneyTests), nameof(BatchJourneyTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(RankOf)];

    private static int RankOf<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection =>
        Array.FindIndex(_long, name => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal)) is var rank
            and >= 0 ? rank : _long.Length;
}
