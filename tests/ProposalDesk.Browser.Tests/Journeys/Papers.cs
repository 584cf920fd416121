using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>The city's file of seven cases: the real one where it lies beside the checkout, else the repository's own.</summary>
internal static class Papers
{
    public static string Annex4 { get; } = File.Exists(Real) ? Real : Path.Combine(Repository.Root, "tests", "Fixtures", "annex4.docx");

    private static string Real => Path.Combine(Repository.Root, "..", "shared", "fixtures", "annex4-2021.docx");
}
