using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Moving;

/// <summary>The ticked rows, or all under the filter that stands beside them in the address; where they go and why.</summary>
public sealed class MovingForm
{
    public List<long> Ids { get; set; } = [];

    public bool All { get; set; }

    /// <summary>Only on the way back: the cases whose titles were shown, separated by commas.</summary>
    public string? Cases { get; set; }

    [Display(Name = "改由哪个科室承办")]
    public long? SectionId { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "原因"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public IReadOnlyList<long> Shown() =>
        [.. (Cases ?? "").Split(',').Select(t => long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)];
}
