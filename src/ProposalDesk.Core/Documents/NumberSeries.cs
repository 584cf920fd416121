namespace ProposalDesk.Core.Documents;

/// <summary>A register of document numbers: 代字〔year〕serial号 (domain.md §3.8).</summary>
public sealed class NumberSeries
{
    public long Id { get; private set; }

    public required long BureauId { get; init; }

    public required int Year { get; init; }

    public required NumberedKind Kind { get; init; }

    /// <summary>代字, e.g. 某数函.</summary>
    public required string Code { get; set; }

    /// <summary>The serial that was drawn last; 0 before the first. Moved only by <see cref="DocumentNumbers"/>.</summary>
    public int LastSerial { get; set; }

    public static string Format(string code, int year, int serial) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{code}〔{year}〕{serial}号");
}
