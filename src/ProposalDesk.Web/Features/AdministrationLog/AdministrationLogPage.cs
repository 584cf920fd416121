namespace ProposalDesk.Web.Features.AdministrationLog;

public sealed record AdministrationLogPage(int Number, bool HasOlder, IReadOnlyList<AdministrationLogPage.Row> Rows)
{
    public sealed record Row(DateTime At, string ActorName, string Text);
}
