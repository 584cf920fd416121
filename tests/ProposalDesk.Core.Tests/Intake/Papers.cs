using ProposalDesk.Core.Intake.Reading;

namespace ProposalDesk.Core.Tests.Intake;

/// <summary>
/// One year's seven proposals in their three forms. The set in the repository and the real papers, which lie beside
/// the checkout where they are at all, have the same case numbers, item numbers and traps.
/// </summary>
public sealed record Papers(string Name, string Word, string Text, string Roster)
{
    public const string Own = "own";
    public const string Real = "real";

    private static readonly Papers _own = new(Own, Fixture("annex4.docx"), Fixture("plan.txt"), Fixture("roster.xlsx"));

    private static readonly Papers _real = new(
        Real,
        Path.Combine(Checkout.Root, "../shared/fixtures/annex4-2021.docx"),
        Path.Combine(Checkout.Root, "../shared/sources/zhongwei-2021-plan.txt"),
        Path.Combine(Checkout.Root, "../shared/fixtures/roster-2021.xlsx"));

    /// <summary>The sets that are there.</summary>
    public static TheoryData<string> Sets => RealAreThere ? [Own, Real] : [Own];

    /// <summary>Every set in both forms that carry whole proposals.</summary>
    public static TheoryData<string, SourceFormat> WholeSets
    {
        get
        {
            var data = new TheoryData<string, SourceFormat>();
            foreach (var set in RealAreThere ? [Own, Real] : new[] { Own })
            {
                data.Add(set, SourceFormat.WordTables);
                data.Add(set, SourceFormat.PlainText);
            }

            return data;
        }
    }

    private static bool RealAreThere => File.Exists(_real.Word) && File.Exists(_real.Text) && File.Exists(_real.Roster);

    public static string Fixture(string name) => Path.Combine(Checkout.Root, "tests/Fixtures", name);

    public static ReadFile Read(string set, SourceFormat format)
    {
        var papers = set == Own ? _own : _real;
        return ReadPath(format switch
        {
            SourceFormat.WordTables => papers.Word,
            SourceFormat.PlainText => papers.Text,
            SourceFormat.Spreadsheet => papers.Roster,
        });
    }

    public static ReadFile ReadPath(string path) => ProposalFileReader.Read(Path.GetFileName(path), File.ReadAllBytes(path));
}
