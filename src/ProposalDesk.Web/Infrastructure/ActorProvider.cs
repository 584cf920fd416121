using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Reads the person at the screen with the leaders they stand in for today: one query, once per request.</summary>
public sealed class ActorProvider(DeskContext db, DeskClock clock, TimeProvider system)
{
    /// <summary>Whoever asks with a cookie: only while its session has not been ended.</summary>
    public Task<SignedInPerson?> FindAsync(long userId, Guid sessionId, CancellationToken ct)
    {
        // In system time, as cookies.
        var now = system.GetUtcNow().UtcDateTime;

        return FindAsync(db.Users.Where(u => db.SignInSessions.Any(s => s.Id == sessionId && s.UserId == userId && s.EndsAt > now)), userId,
            ct);
    }

    /// <returns>Null when the account is gone or no longer active.</returns>
    public Task<SignedInPerson?> FindAsync(long userId, CancellationToken ct) => FindAsync(db.Users, userId, ct);

    private async Task<SignedInPerson?> FindAsync(IQueryable<DeskUser> users, long userId, CancellationToken ct)
    {
        var standIns = db.StandIns.InForceOn(clock.Today);
        var rows = await (
            from user in users.AsNoTracking()
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
