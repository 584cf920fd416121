using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>How long a reply letter takes from model to PDF, the first one and once the worker is warm.</summary>
public static class LetterBench
{
    private const int Letters = 100;

    public static async Task<bool> RunAsync(string[] args)
    {
        await using var services = Typesetting();
        var typesetter = services.GetRequiredService<ITypesetter>();
        var (first, size) = await TimeAsync(typesetter, SampleDocuments.OrdinaryReply(0));

        var times = new List<double>();
        for (var number = 1; number <= Letters; number++)
        {
            // each with its own text: the compiler would remember an equal one
            times.Add((await TimeAsync(typesetter, SampleDocuments.OrdinaryReply(number))).Milliseconds);
        }

        var met = new Measure("letter_warm_median", Measure.Percentile(times, 0.5), "ms", 100).Print();
        met &= new Measure("letter_warm_p95", Measure.Percentile(times, 0.95), "ms", null).Print();
        met &= new Measure("letter_first", first, "ms", null).Print();
        met &= new Measure("letter_size", size / 1024.0, "KB", null).Print();
        return met;
    }

    internal static ServiceProvider Typesetting()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new ServiceCollection().AddLogging().AddTypesetting(configuration).BuildServiceProvider();
    }

    private static async Task<(double Milliseconds, int Bytes)> TimeAsync(ITypesetter typesetter, DocumentModel model)
    {
        var watch = Stopwatch.StartNew();
        var pdf = await typesetter.RenderAsync(model, CancellationToken.None);
        return (watch.Elapsed.TotalMilliseconds, pdf.Length);
    }
}
