using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>
/// How fast documents are set and what memory that takes, beside a browser and an office program that make the same
/// letters: <c>documents [--count N | --all]</c>. Growth is measured over 10,000 letters (<c>--all</c>).
/// </summary>
public static class DocumentsBench
{
    private const int Thousand = 1000;
    private const int Warm = 200;
    private const int Cases = 100;

    public static async Task<bool> RunAsync(string[] args)
    {
        if (CountOf(args) is not { } count)
        {
            await Console.Error.WriteLineAsync("documents [--count N | --all]: N is a multiple of 1000");
            return false;
        }

        bool met;
        await using (var services = Typesetting())
        await using (var memory = new ChildMemory())
        {
            var typesetter = services.GetRequiredService<ITypesetter>();
            met = await OneByOneAsync(typesetter);
            met &= await ThousandsAsync(typesetter, memory, count);
            met &= await AnnexAsync(typesetter);
            met &= new Measure("documents_memory_annex_peak", memory.TakePeak(), "MB", 500).Print();
            await Comparison.PrintAsync(typesetter);
        }

        return met;
    }

    internal static ServiceProvider Typesetting()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();

        return new ServiceCollection().AddLogging().AddTypesetting(configuration).BuildServiceProvider();
    }

    private static int? CountOf(string[] args) => args switch
    {
        [] => Thousand,
        ["--all"] => 10 * Thousand,
        ["--count", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            && count % Thousand == 0 => count,
        _ => null,
    };

    private static async Task<bool> OneByOneAsync(ITypesetter typesetter)
    {
        var first = await TimeAsync(typesetter, DifferentDocuments.Letter(0));
        var times = new List<double>();
        for (var number = 1; number <= Warm; number++)
        {
            times.Add(await TimeAsync(typesetter, DifferentDocuments.Letter(number)));
        }

        var met = new Measure("documents_letter_first", first, "ms", null).Print();
        met &= new Measure("documents_letter_warm_median", Measure.Percentile(times, 0.5), "ms", 30).Print();
        met &= new Measure("documents_letter_warm_p95", Measure.Percentile(times, 0.95), "ms", null).Print();

        return met;
    }

    // Two letters are always under way, so that the typesetter need not wait for who asks.
    private static async Task<bool> ThousandsAsync(ITypesetter typesetter, ChildMemory memory, int count)
    {
        var met = true;
        var peaks = new List<double>();
        memory.TakePeak();
        for (var begun = 0; begun < count; begun += Thousand)
        {
            var watch = Stopwatch.StartNew();
            await Parallel.ForEachAsync(
                Enumerable.Range(Thousand + begun, Thousand),
                new ParallelOptions { MaxDegreeOfParallelism = 2 },
                async (number, ct) => await typesetter.RenderAsync(DifferentDocuments.Letter(number), ct));
            peaks.Add(memory.TakePeak());
            if (begun == 0)
            {
                met &= new Measure("documents_1000_letters", watch.Elapsed.TotalSeconds, "s", 30).Print();
            }
        }

        met &= new Measure("documents_memory_peak", peaks.Max(), "MB", 500).Print();
        if (count >= 10 * Thousand)
        {
            met &= new Measure("documents_memory_first_1000_letters", peaks[0], "MB", null).Print();
            met &= new Measure("documents_memory_last_1000_letters", peaks[^1], "MB", null).Print();
            met &= new Measure("documents_memory_growth", (peaks[^1] / peaks[0] * 100) - 100, "%", 10).Print();
        }

        return met & new Measure("documents_processes_used", memory.Processes, "processes", null).Print();
    }

    private static async Task<bool> AnnexAsync(ITypesetter typesetter)
    {
        var times = new List<double>();
        for (var seed = 1; seed <= 3; seed++)
        {
            times.Add(await TimeAsync(typesetter, DifferentDocuments.ProposalsAsPrinted(Cases, seed)));
        }

        return new Measure("documents_annex_4_of_100_cases", times.Max() / 1000, "s", 3).Print();
    }

    private static async Task<double> TimeAsync(ITypesetter typesetter, DocumentModel model)
    {
        var watch = Stopwatch.StartNew();
        await typesetter.RenderAsync(model, CancellationToken.None);

        return watch.Elapsed.TotalMilliseconds;
    }
}
