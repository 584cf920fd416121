namespace ProposalDesk.Core.Organisation;

/// <summary>代理人: who acts for a leader between two days, both included (domain.md §1).</summary>
public sealed class StandIn
{
    public long Id { get; private set; }

    public required long ForUserId { get; init; }

    public required long ByUserId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required long CreatedById { get; init; }

    public DateTime? RevokedAt { get; private set; }

    public static StandIn Name(long forUserId, long byUserId, DateOnly from, DateOnly until, Accounts.Actor actor)
    {
        if (forUserId == byUserId)
        {
            throw new RuleViolationException("stand-in-self", "代理人不能是本人，请选择另一位同事。", "ByUserId");
        }

        if (until < from || until < actor.Today)
        {
            throw new RuleViolationException("stand-in-dates", "代理的结束日期不能早于开始日期，也不能早于今天。", "Until");
        }

        return new StandIn
        {
            ForUserId = forUserId,
            ByUserId = byUserId,
            From = from,
            Until = until,
            CreatedAt = actor.Now,
            CreatedById = actor.UserId,
        };
    }

    public void Revoke(DateTime now) => RevokedAt ??= now;
}
