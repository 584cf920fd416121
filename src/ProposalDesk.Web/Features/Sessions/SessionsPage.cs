namespace ProposalDesk.Web.Features.Sessions;

/// <param name="IdleMinutes">Doing nothing for so long ends a session.</param>
public sealed record SessionsPage(IReadOnlyList<SessionsPage.Row> Rows, int IdleMinutes)
{
    /// <param name="IsHere">The one this page is seen in.</param>
    public sealed record Row(Guid Id, string Device, string Address, string StartedAt, string LastSeenAt, bool IsHere);

    public bool HasOthers => Rows.Any(r => !r.IsHere);
}
