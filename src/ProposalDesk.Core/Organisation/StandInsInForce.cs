namespace ProposalDesk.Core.Organisation;

/// <summary>The one place that says under which stand-ins people act on a day.</summary>
public static class StandInsInForce
{
    public static IQueryable<StandIn> InForceOn(this IQueryable<StandIn> standIns, DateOnly day) =>
        standIns.Where(s => s.ConfirmedAt != null && s.RevokedAt == null && s.From <= day && s.Until >= day);
}
