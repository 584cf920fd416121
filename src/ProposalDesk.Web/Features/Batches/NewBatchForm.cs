using System.Globalization;
using ProposalDesk.Core.Batches;

namespace ProposalDesk.Web.Features.Batches;

/// <summary>What the confirmation page asks for: the ticked rows, or all under the filter that stands beside it in the address.</summary>
public sealed class NewBatchForm
{
    public BatchKind Papers { get; set; }

    public List<long> Ids { get; set; } = [];

    public bool All { get; set; }

    /// <summary>Only on the way back: names the batch to be started.</summary>
    public Guid Key { get; set; }

    /// <summary>Only on the way back: the cases whose titles were shown, separated by commas.</summary>
    public string? Cases { get; set; }

    public IReadOnlyList<long> Confirmed =>
        [.. (Cases ?? "").Split(',').Select(t => long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)];
}
