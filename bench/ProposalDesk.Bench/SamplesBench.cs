using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Demonstration;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>
/// Writes every kind of document into a folder, to be looked at: the demonstration's cases and the hard ones, and, where
/// files with proposals are named, the letters and forms of these.
/// </summary>
public static class SamplesBench
{
    public static async Task<bool> RunAsync(string[] args)
    {
        if (args.Length == 0)
        {
            await Console.Error.WriteLineAsync("samples DIR [FILE…]");
            return false;
        }

        var folder = Directory.CreateDirectory(args[0]).FullName;
        await using var services = DocumentsBench.Typesetting();
        var typesetter = services.GetRequiredService<ITypesetter>();
        var written = 0;
        await foreach (var (name, model) in AllAsync(args[1..]))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".pdf"), await typesetter.RenderAsync(model, CancellationToken.None));
            await File.WriteAllBytesAsync(
                Path.Combine(folder, name + ".docx"), await typesetter.WriteWordAsync(model, CancellationToken.None));
            written += 2;
        }

        await using (var demonstration = await SampleDesk.StartAsync(DemonstrationStart.Year))
        {
            await foreach (var (name, pdf) in demonstration.DossiersAsync())
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, name + ".pdf"), pdf);
                written++;
            }
        }

        return new Measure("samples_written", written, "documents", null).Print();
    }

    private static async IAsyncEnumerable<(string Name, DocumentModel Model)> AllAsync(string[] files)
    {
        foreach (var sample in SampleDocuments.All)
        {
            yield return sample;
        }

        await using (var demonstration = await SampleDesk.StartAsync(DemonstrationStart.Year))
        {
            await foreach (var document in demonstration.DocumentsAsync())
            {
                yield return document;
            }
        }

        if (files.Length > 0)
        {
            await using var desk = await SampleDesk.StartAsync(DemonstrationStart.Empty);
            foreach (var file in files)
            {
                await desk.ImportAsync(file);
            }

            await foreach (var (name, model) in desk.DocumentsAsync())
            {
                yield return (name.Replace("case-", "imported-", StringComparison.Ordinal), model);
            }
        }
    }
}
