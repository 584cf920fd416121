namespace ProposalDesk.Web.Features.Users;

public sealed record UserListPage(IReadOnlyList<UserListPage.Row> Rows)
{
    public sealed record Row(
        long Id, string UserName, string DisplayName, string? SectionName, string Roles, string State);
}
