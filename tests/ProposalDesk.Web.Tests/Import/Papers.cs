using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Import;

/// <summary>One year's seven proposals in three forms: those of the repository, and the real ones where they are there.</summary>
internal static class Papers
{
    public static bool RealAreThere => File.Exists(PathOf("real", "word"));

    public static IEnumerable<string> Sets => RealAreThere ? ["own", "real"] : ["own"];

    public static Upload Of(string set, string form) => Upload.OfFile(PathOf(set, form));

    private static string PathOf(string set, string form) => Path.Combine(Checkout.Root, (set, form) switch
    {
        ("own", "word") => "tests/Fixtures/annex4.docx",
        ("own", "text") => "tests/Fixtures/plan.txt",
        ("own", _) => "tests/Fixtures/roster.xlsx",
        (_, "word") => "../shared/fixtures/annex4-2021.docx",
        (_, "text") => "../shared/sources/zhongwei-2021-plan.txt",
        _ => "../shared/fixtures/roster-2021.xlsx",
    });
}
