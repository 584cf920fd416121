using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>The active people of the bureau, for rules that ask who holds a role.</summary>
public sealed class Roster(IReadOnlyList<Capacity> people)
{
    public IReadOnlyList<Capacity> People => people;

    public IEnumerable<Capacity> With(DeskRole role) => people.Where(p => p.Is(role));

    public IEnumerable<Capacity> HeadsOf(long sectionId) => people.Where(p => p.IsHeadOf(sectionId));

    public IEnumerable<Capacity> MembersOf(long sectionId) => people.Where(p => p.SectionId == sectionId);

    public Capacity? Find(long? userId) => people.FirstOrDefault(p => p.UserId == userId);

    /// <summary>
    /// Whoever decides in a case as its supervising leader: the one it names while they are there, any deputy where it
    /// names none, else the Director. Nothing that waits may wait for somebody who is not there (domain.md §1).
    /// </summary>
    public IReadOnlyList<Capacity> DecidingFor(long? deputyId)
    {
        var deputies = With(DeskRole.DeputyDirector).ToList();
        var named = deputyId is null ? deputies : people.Where(p => p.UserId == deputyId && p.IsLeader).ToList();
        if (named.Count > 0)
        {
            return named;
        }

        return With(DeskRole.Director).ToList() is { Count: > 0 } directors ? directors : deputies;
    }

    /// <summary>The heads of a section; while it has none, whoever decides in their case.</summary>
    public IReadOnlyList<Capacity> HeadingFor(long sectionId, long? deputyId) =>
        HeadsOf(sectionId).ToList() is { Count: > 0 } heads ? heads : DecidingFor(deputyId);

    /// <summary>Whoever does what the person named is to do: they themselves, or once they are gone whoever heads the section.</summary>
    public IReadOnlyList<Capacity> WorkingFor(long? userId, long sectionId, long? deputyId) =>
        Find(userId) is { } one ? [one] : HeadingFor(sectionId, deputyId);

    /// <summary>The person to put in charge of a case: someone who writes, or the head.</summary>
    /// <exception cref="RuleViolationException">handler-missing.</exception>
    public Capacity HandlerOf(long? userId) =>
        Find(userId) is { } person && (person.Is(DeskRole.Handler) || person.Is(DeskRole.SectionHead))
            ? person
            : throw new RuleViolationException("handler-missing", "请选择承办人。", "HandlerId");

    public string NameOf(long? userId) => Find(userId)?.Name ?? "（已停用人员）";

    /// <summary>One query; a bureau has tens of people, not thousands.</summary>
    public static async Task<Roster> LoadAsync(DeskContext db, CancellationToken ct)
    {
        var rows = await (
            from user in db.Users.AsNoTracking()
            where user.IsActive
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
                user.DisplayName,
                user.SectionId,
                SectionName = section == null ? null : section.Name,
                Role = role == null ? null : role.Name,
            })
            .ToListAsync(ct);

        return new Roster([.. rows
            .GroupBy(r => (r.Id, r.DisplayName, r.SectionId, r.SectionName))
            .Select(g => new Capacity(
                g.Key.Id,
                g.Key.DisplayName,
                g.Where(r => r.Role is not null).Select(r => Enum.Parse<DeskRole>(r.Role!)).ToHashSet(),
                g.Key.SectionId,
                g.Key.SectionName))]);
    }
}
