namespace ProposalDesk.Web.Features.Commitments;

/// <summary>Which promises the register shows; bound from the address, so that each view is a link.</summary>
public sealed class CommitmentsFilter
{
    /// <summary>The handling year of the case; null: all years.</summary>
    public int? Year { get; set; }

    /// <summary>open, late, kept or impossible; null: all.</summary>
    public string? State { get; set; }

    public int Page { get; set; } = 1;

    public string ToQuery(string? state, int page = 1) =>
        "?" + string.Join('&',
            new[] { Year is { } year ? $"year={year}" : null, state is null ? null : $"state={state}", page > 1 ? $"page={page}" : null }
                .OfType<string>());
}
