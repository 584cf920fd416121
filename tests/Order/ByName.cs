using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCaseOrderer(typeof(ProposalDesk.Tests.ByName))]

namespace ProposalDesk.Tests;

/// <summary>
/// The tests of a class run in the order of their names. Left to itself the order follows from the folder the sources are
/// in, and a test that leaves something behind for the next would fail on one machine and not on another.
/// </summary>
public sealed class ByName : ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(c => c.TestCaseDisplayName, StringComparer.Ordinal)];
}
