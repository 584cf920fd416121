using System.Text.Json;

namespace ProposalDesk.Bench;

/// <summary>One measured figure, printed as one JSON object on a line.</summary>
public sealed record Measure(string Name, double Value, string Unit, double? Target)
{
    public bool Met => Target is null || Value <= Target;

    /// <summary>Prints the figure and says whether it is within its target.</summary>
    public bool Print()
    {
        Console.WriteLine(JsonSerializer.Serialize(
            new { name = Name, value = Math.Round(Value, 1), unit = Unit, target = Target, met = Met }));
        return Met;
    }

    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, Math.Floor(share * sorted.Count))];
    }
}
