using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Typesetting.Tests;

[assembly: AssemblyFixture(typeof(TypesetterFixture))]

namespace ProposalDesk.Typesetting.Tests;

/// <summary>One real typesetter for all tests that only read what it makes; a layout that does not settle is a failure.</summary>
public sealed class TypesetterFixture : IAsyncDisposable
{
    // A document that is late on a busy machine is none of what is tested.
    private static readonly Dictionary<string, string?> _patient = new()
    {
        ["Typesetting:TimeoutSeconds"] = $"{Patience.Long.TotalSeconds}",
    };

    private readonly ServiceProvider _services = Services(new() { ["Typesetting:RefuseWarnings"] = "true" });

    public ITypesetter Typesetter => _services.GetRequiredService<ITypesetter>();

    public async Task<PrintedPdf> PrintAsync(DocumentModel model) =>
        new(await Typesetter.RenderAsync(model, TestContext.Current.CancellationToken));

    public static ServiceProvider Services(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddLogging()
            .AddTypesetting(new ConfigurationBuilder().AddInMemoryCollection(_patient).AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
