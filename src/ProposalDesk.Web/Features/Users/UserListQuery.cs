using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Features.Users;

public sealed class UserListQuery(DeskContext db)
{
    public async Task<UserListPage> RunAsync(long bureauId, CancellationToken ct)
    {
        var users = await (
            from user in db.Users.AsNoTracking()
            where user.BureauId == bureauId
            join section in db.Sections on user.SectionId equals section.Id into sections
            from section in sections.DefaultIfEmpty()
            orderby user.IsActive descending, section == null ? 0 : section.Order, user.Id
            select new
            {
                user.Id,
                user.UserName,
                user.DisplayName,
                SectionName = section == null ? null : section.Name,
                user.IsActive,
                MustChangePassword = user.PasswordGivenAt != null,
            }).ToListAsync(ct);
        var roles = (await (
                from link in db.UserRoles
                join role in db.Roles on link.RoleId equals role.Id
                select new { link.UserId, role.Name }).ToListAsync(ct))
            .ToLookup(r => r.UserId, r => Enum.Parse<DeskRole>(r.Name!));

        return new UserListPage([.. users.Select(u => new UserListPage.Row(
            u.Id, u.UserName!, u.DisplayName, u.SectionName,
            string.Join("、", roles[u.Id].Order().Select(r => r.Label())), u.IsActive, u.MustChangePassword))]);
    }
}
