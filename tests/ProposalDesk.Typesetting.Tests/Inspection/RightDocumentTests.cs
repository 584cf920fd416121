using ProposalDesk.Bench;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>Nothing is found in any sample, ordinary or hard.</summary>
public sealed class RightDocumentTests(TypesetterFixture fixture) : IClassFixture<TypesetterFixture>
{
    public static TheoryData<string> Names => [.. SampleDocuments.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_found(string name)
    {
        var model = SampleDocuments.All.Single(sample => sample.Name == name).Model;

        var findings = LayoutInspector.Inspect(await fixture.Typesetter.RenderAsync(model, TestContext.Current.CancellationToken), model);

        Assert.Empty(findings);
    }
}
