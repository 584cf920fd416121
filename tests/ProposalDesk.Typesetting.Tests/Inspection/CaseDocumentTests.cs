using ProposalDesk.Bench;
using ProposalDesk.Core.Demonstration;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>
/// Nothing is found in the documents of whole cases: the demonstration's, and those that come in from a file. Each half has a
/// typesetter of its own, so that they go side by side.
/// </summary>
public abstract class CaseDocumentTests(TypesetterFixture fixture)
{
    private static readonly (string Set, string Path)[] _files =
        [("own", "tests/Fixtures/annex4.docx"), ("real", "../shared/fixtures/annex4-2021.docx")];

    /// <summary>The repository's own papers, and the real ones where they lie beside the checkout.</summary>
    public static TheoryData<string> Sets => [.. _files.Where(f => File.Exists(PathOf(f.Set))).Select(f => f.Set)];

    [TakesLong(seconds: 25)]
    public sealed class OfTheDemonstration(TypesetterFixture fixture) : CaseDocumentTests(fixture), IClassFixture<TypesetterFixture>
    {
        [Fact]
        public async Task Nothing_is_found_in_the_demonstration()
        {
            await using var desk = await SampleDesk.StartAsync(DemonstrationStart.Year, ScratchFolder.New);

            await InspectAsync(desk, least: 30);
        }
    }

    [TakesLong(seconds: 30)]
    public sealed class OfFiles(TypesetterFixture fixture) : CaseDocumentTests(fixture), IClassFixture<TypesetterFixture>
    {
        [Theory]
        [MemberData(nameof(Sets))]
        public async Task Nothing_is_found_in_the_cases_of_a_file(string set)
        {
            await using var desk = await SampleDesk.StartAsync(DemonstrationStart.Empty, ScratchFolder.New);
            await desk.ImportAsync(PathOf(set));

            await InspectAsync(desk, least: 30);
        }
    }

    private async Task InspectAsync(SampleDesk desk, int least)
    {
        var (findings, inspected) = (new List<string>(), 0);
        await foreach (var (name, model) in desk.DocumentsAsync(TestContext.Current.CancellationToken))
        {
            inspected++;
            findings.AddRange(LayoutInspector.Inspect(await fixture.Typesetter
                .RenderAsync(model, TestContext.Current.CancellationToken), model).Select(finding => $"{name}: {finding}"));
        }

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
        Assert.True(inspected >= least, $"Only {inspected} documents were inspected.");
    }

    private static string PathOf(string set) => Path.Combine(Checkout.Root, _files.Single(f => f.Set == set).Path);
}
