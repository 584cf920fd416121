namespace ProposalDesk.Web.Features.Sections;

public sealed record SectionsPage(IReadOnlyList<SectionsPage.Row> Rows)
{
    public sealed record Row(long Id, string Name, int Order, string? DeputyName, string Heads, int People, bool IsOffice, bool IsActive);
}
