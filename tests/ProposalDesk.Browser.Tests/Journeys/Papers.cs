using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>The repository's own file of seven cases: a journey takes the same way on every machine.</summary>
internal static class Papers
{
    public static string Annex4 { get; } = Path.Combine(Repository.Root, "tests", "Fixtures", "annex4.docx");
}
