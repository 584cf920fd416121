using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Features.Users;

public sealed class UserListQuery(DeskContext db, EmergencyPasswords emergency, IOptions<SingleSignOnOptions> singleSignOn)
{
    public async Task<UserListPage> RunAsync(long bureauId, CancellationToken ct)
    {
        var users = await (
            from user in db.Users.AsNoTracking()
            where user.BureauId == bureauId
            join section in db.Sections on user.SectionId equals section.Id into sections
            from section in sections.DefaultIfEmpty()
            orderby user.IsActive descending, section == null ? 0 : section.Order, user.Id
            select new { User = user, SectionName = section == null ? null : section.Name }).ToListAsync(ct);
        var roles = (await (
                from link in db.UserRoles
                join role in db.Roles on link.RoleId equals role.Id
                select new { link.UserId, role.Name }).ToListAsync(ct))
            .ToLookup(r => r.UserId, r => Enum.Parse<DeskRole>(r.Name!));

        return new UserListPage([.. users.Select(u => new UserListPage.Row(
            u.User.Id, u.User.UserName!, u.User.DisplayName, u.SectionName,
            string.Join("、", roles[u.User.Id].Order().Select(r => r.Label())), StateOf(u.User)))]);
    }

    private string StateOf(DeskUser user) => user switch
    {
        { IsActive: false } => "已停用",
        _ when singleSignOn.Value.IsInsteadOfPasswords => emergency.Accepts(user) ? "在用，有应急密码" : "在用",
        { PasswordGivenAt: not null } => "还没有换初始密码",
        _ => "在用",
    };
}
