using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Who is at the screen, with the leaders they stand in for today. Each request asks whether the session still stands, and
/// in the same statement what was changed; the person is read again only when people have changed.
/// </summary>
public sealed class ActorProvider(DeskContext db, DeskClock clock, TimeProvider system, ChangeFollower changes, PeopleCache people)
{
    private static readonly ModelQuery<Func<DeskContext, Guid, long, DateTime, long,
        Task<ChangePosition?>>> _session = new(() => EF.CompileAsyncQuery(
        (DeskContext db, Guid sessionId, long userId, DateTime now, long floor) => db.SignInSessions.AsSingleQuery()
            .Where(s => s.Id == sessionId && s.UserId == userId && s.EndsAt > now)
            .Select(s => new ChangePosition(db.DeskChanges.Count(c => c.Id > floor), db.DeskChanges.Max(c => (long?)c.Id)))
            .SingleOrDefault()));

    /// <summary>Whoever asks with a cookie: only while its session has not been ended.</summary>
    public async Task<SignedInPerson?> FindAsync(long userId, Guid sessionId, CancellationToken ct)
    {
        // In system time, as cookies.
        var now = system.GetUtcNow().UtcDateTime;
        var floor = await changes.FloorAsync(ct);
        if (await _session.For(db)(db, sessionId, userId, now, floor) is not { } position)
        {
            return null;
        }

        await changes.FollowAsync(floor, position, ct);
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
                user.MustChangePassword,
                user.PasswordResetAt,
                user.PasswordResetBy,
                BureauId = bureau.Id,
                BureauName = bureau.Name,
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

        return new SignedInPerson(new Actor([.. capacities], clock.UtcNow), own.UserName!, own.BureauId, own.BureauName,
            own.MustChangePassword, own.PasswordResetAt, own.PasswordResetBy);
    }
}
