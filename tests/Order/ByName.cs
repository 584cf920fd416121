using Xunit.Sdk;
using Xunit.v3;

[assembly: TestMethodOrderer(typeof(ProposalDesk.Tests.ByName))]
[assembly: TestCaseOrderer(typeof(ProposalDesk.Tests.ByName))]

namespace ProposalDesk.Tests;

/// <summary>
/// The tests of a class run in the order of their names, and the cases of one test in the order of theirs. Left to itself
/// the order follows from the folder the sources are in, and a test that leaves something behind for the next would fail on
/// one machine and not on another.
/// </summary>
public sealed class ByName : ITestMethodOrderer, ITestCaseOrderer
{
    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, ITestMethod =>
        [.. testMethods.OrderBy(m => m?.MethodName, StringComparer.Ordinal)];

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(c => c.TestCaseDisplayName, StringComparer.Ordinal)];
}
