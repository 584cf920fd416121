namespace ProposalDesk.Web.Features.Member;

/// <summary>The friendly page of a link that does not open, with the phone that helps.</summary>
public sealed record ClosedLink(string? Bureau, string? Phone)
{
    public static async Task<ClosedLink> OfAsync(MemberQuery query, CancellationToken ct) =>
        await query.BureauAsync(ct) is { } bureau ? new(bureau.Bureau, bureau.Phone) : new(null, null);
}
