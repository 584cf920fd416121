using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>Writes every kind of document, ordinary and hard ones, into a folder, to be looked at.</summary>
public static class SamplesBench
{
    public static async Task<bool> RunAsync(string[] args)
    {
        if (args.Length != 1)
        {
            await Console.Error.WriteLineAsync("samples DIR");
            return false;
        }

        var folder = Directory.CreateDirectory(args[0]).FullName;
        await using var services = LetterBench.Typesetting();
        var typesetter = services.GetRequiredService<ITypesetter>();
        var written = 0;
        foreach (var (name, model) in SampleDocuments.All)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".pdf"), await typesetter.RenderAsync(model, CancellationToken.None));
            written++;
        }

        return new Measure("samples_written", written, "documents", null).Print();
    }
}
