using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Who is at the screen, with the leaders they stand in for today. Each request asks whether the session still stands, and
/// in the same statement what was changed; the person is read again only when people have changed.
/// </summary>
public sealed class ActorProvider(DeskContext db, DeskClock clock, TimeProvider system, ChangeFollower changes, PeopleCache people,
    IOptions<DeskOptions> options)
{
    private static readonly ModelQuery<Func<DeskContext, Guid, long, DateTime, DateTime, long,
        Task<Found?>>> _session = new(() => EF.CompileAsyncQuery(
        (DeskContext db, Guid sessionId, long userId, DateTime now, DateTime idleSince, long floor) => db.SignInSessions.AsSingleQuery()
            .Where(s => s.Id == sessionId && s.UserId == userId && s.EndsAt > now && s.LastSeenAt > idleSince)
            .Select(s => new Found(
                s.LastSeenAt, new ChangePosition(db.DeskChanges.Count(c => c.Id > floor), db.DeskChanges.Max(c => (long?)c.Id))))
            .SingleOrDefault()));

    /// <summary>Whoever asks with a cookie: only while its session has not been ended, by anybody or by doing nothing.</summary>
    /// <param name="isByHand">The person has done something, not a page by itself.</param>
    public async Task<SignedInPerson?> FindAsync(long userId, Guid sessionId, bool isByHand, CancellationToken ct)
    {
        // In system time, as cookies.
        var now = system.GetUtcNow().UtcDateTime;
        var floor = await changes.FloorAsync(ct);
        var idleSince = now.AddMinutes(-options.Value.IdleMinutes);
        if (await _session.For(db)(db, sessionId, userId, now, idleSince, floor) is not { } session)
        {
            return null;
        }

        if (isByHand && session.LastSeenAt <= now - SignInSession.SeenEvery)
        {
            await db.NoteSeenAsync(sessionId, now, ct);
        }

        await changes.FollowAsync(floor, session.Position, ct);
        var person = await people.KeepAsync(nameof(SignedInPerson), userId, clock.Today, () => FindAsync(userId, ct));

        return person is null ? null : person with { Actor = new(person.Actor.Capacities, clock.UtcNow) };
    }

    /// <returns>Null when the account is gone or no longer active.</returns>
    public async Task<SignedInPerson?> FindAsync(long userId, CancellationToken ct)
    {
        var standIns = db.StandIns.InForceOn(clock.Today);
        var rows = await (
            from user in db.Users.AsNoTracking()
            where user.IsActive && (user.Id == userId || standIns.Any(s => s.ForUserId == user.Id && s.ByUserId == userId))
            join bureau in db.Bureaus on user.BureauId equals bureau.Id
            join section in db.Sections on user.SectionId equals section.Id into sections
            from section in sections.DefaultIfEmpty()
            join link in db.UserRoles on user.Id equals link.UserId into links
            from link in links.DefaultIfEmpty()
            join role in db.Roles on link.RoleId equals role.Id into roles
            from role in roles.DefaultIfEmpty()
            orderby user.Id
            select new
            {
                user.Id,
                user.UserName,
                user.DisplayName,
                user.SectionId,
                user.PasswordGivenAt,
                HasFactor = user.TwoFactorEnabled || db.Set<IdentityUserPasskey<long>>().Any(p => p.UserId == user.Id),
                Bureau = bureau,
                user.PasswordResetBy,
                SectionName = section == null ? null : section.Name,
                Role = role == null ? null : role.Name,
            })
            .ToListAsync(ct);

        var own = rows.FirstOrDefault(r => r.Id == userId);
        if (own is null)
        {
            return null;
        }

        // The person's own capacity comes first. Nobody administers the desk on behalf of someone else.
        var capacities = rows
            .GroupBy(r => r.Id)
            .OrderBy(g => g.Key != userId)
            .Select(g => new Capacity(
                g.Key,
                g.First().DisplayName,
                g.Where(r => r.Role is not null)
                    .Select(r => Enum.Parse<DeskRole>(r.Role!))
                    .Where(r => g.Key == userId || r != DeskRole.Administrator)
                    .ToHashSet(),
                g.First().SectionId,
                g.First().SectionName));

        return new SignedInPerson(new Actor([.. capacities], clock.UtcNow), own.UserName!, own.Bureau.Id, own.Bureau.Name,
            own.PasswordGivenAt, own.PasswordResetBy,
            !own.HasFactor && own.Bureau.RolesWithFactor.Any(demanded => rows.Any(r => r.Id == userId && r.Role == demanded.ToString())));
    }

    private sealed record Found(DateTime LastSeenAt, ChangePosition Position);
}
