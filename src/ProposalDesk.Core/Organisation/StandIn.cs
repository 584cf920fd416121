using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Organisation;

/// <summary>
/// 代理人: who acts for a leader between two days, both included (domain.md §1). In force when the person represented has
/// named it, or has confirmed what an administrator proposed, or the Director has.
/// </summary>
public sealed class StandIn
{
    public long Id { get; private set; }

    public required long ForUserId { get; init; }

    public required long ByUserId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required long CreatedById { get; init; }

    public DateTime? ConfirmedAt { get; private set; }

    public long? ConfirmedById { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>Waits to be confirmed; nobody acts under it yet.</summary>
    public bool IsProposal => ConfirmedAt is null && RevokedAt is null;

    /// <summary>
    /// Named by the person represented, else only proposed by an administrator: always with their own roles, never as a
    /// stand-in.
    /// </summary>
    /// <exception cref="RuleViolationException">stand-in-self, stand-in-dates, not-yours, own-power.</exception>
    public static StandIn Name(long forUserId, long byUserId, DateOnly from, DateOnly until, Actor actor)
    {
        if (forUserId == byUserId)
        {
            throw new RuleViolationException("stand-in-self", "代理人不能是本人，请选择另一位同事。", "ByUserId");
        }

        if (until < from || until < actor.Today)
        {
            throw new RuleViolationException("stand-in-dates", "代理的结束日期不能早于开始日期，也不能早于今天。", "Until");
        }

        var isOwn = forUserId == actor.UserId;
        if (!isOwn && !actor.Self.Is(DeskRole.Administrator))
        {
            throw new RuleViolationException("not-yours", "只能指定自己的代理人，其他人的由系统管理员提出、本人或主要领导确认。", "ForUserId");
        }

        if (!isOwn && byUserId == actor.UserId)
        {
            throw new RuleViolationException("own-power", "不能让自己代理别人，请由被代理人自己指定。", "ByUserId");
        }

        return new StandIn
        {
            ForUserId = forUserId,
            ByUserId = byUserId,
            From = from,
            Until = until,
            CreatedAt = actor.Now,
            CreatedById = actor.UserId,
            ConfirmedAt = isOwn ? actor.Now : null,
            ConfirmedById = isOwn ? actor.UserId : null,
        };
    }

    /// <summary>The person represented, or the Director for anybody but a Director; never whoever would act under it.</summary>
    /// <param name="represented">As the roster knows them.</param>
    public bool MayBeConfirmedBy(Actor actor, Capacity represented) =>
        IsProposal && actor.UserId != ByUserId
            && (actor.UserId == ForUserId || (actor.Self.Is(DeskRole.Director) && !represented.Is(DeskRole.Director)));

    /// <exception cref="RuleViolationException">gone, not-yours, stand-in-dates.</exception>
    public void Confirm(Capacity represented, Actor actor)
    {
        if (!IsProposal)
        {
            throw new RuleViolationException("gone", "这一条代理已经确认过，或者已经撤销，请刷新页面查看。");
        }

        if (!MayBeConfirmedBy(actor, represented))
        {
            throw new RuleViolationException(
                "not-yours", represented.Is(DeskRole.Director) ? "主要领导的代理人只能由主要领导本人确认。" : "代理人由被代理人或者主要领导确认，不能由代理人自己确认。");
        }

        if (Until < actor.Today)
        {
            throw new RuleViolationException("stand-in-dates", "代理的日期已经过了，不用再确认。");
        }

        (ConfirmedAt, ConfirmedById) = (actor.Now, actor.UserId);
    }

    public void Revoke(DateTime now) => RevokedAt ??= now;
}
