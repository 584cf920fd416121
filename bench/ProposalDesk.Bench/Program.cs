using ProposalDesk.Bench;

// one bench a name; each returns whether its targets are met
var benches = new SortedDictionary<string, Func<string[], Task<bool>>>(StringComparer.Ordinal)
{
    ["deadlines"] = DeadlinesBench.RunAsync,
    ["documents"] = DocumentsBench.RunAsync,
    ["figures"] = FiguresBench.RunAsync,
    ["load"] = LoadBench.RunAsync,
    ["pages"] = PagesBench.RunAsync,
    ["samples"] = SamplesBench.RunAsync,
};

if (args.Length == 0)
{
    // attack runs tests and is none of these: bench.sh.
    Console.WriteLine(string.Join(Environment.NewLine, benches.Keys.Prepend("attack")));
    return 0;
}

if (!benches.TryGetValue(args[0], out var bench))
{
    Console.Error.WriteLine($"Unknown bench {args[0]}; there are: {string.Join(", ", benches.Keys)}");
    return 2;
}

return await bench(args[1..]) ? 0 : 1;
