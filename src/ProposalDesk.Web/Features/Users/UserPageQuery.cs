using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Features.Users;

public sealed class UserPageQuery(DeskContext db)
{
    /// <param name="entered">What the person has already entered, when the form was refused.</param>
    /// <returns>Null when there is no such account.</returns>
    public async Task<UserPage?> RunAsync(long bureauId, long? userId, UserForm? entered, CancellationToken ct)
    {
        var form = entered ?? new UserForm();
        if (userId is not { } id)
        {
            return new UserPage(null, "", true, form, await SectionsAsync(bureauId, ct));
        }

        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.BureauId == bureauId, ct);
        if (user is null)
        {
            return null;
        }

        if (entered is null)
        {
            var roles = await (from link in db.UserRoles where link.UserId == id join role in db.Roles on link.RoleId equals role.Id select role.Name)
                .ToListAsync(ct);
            form = new UserForm
            {
                DisplayName = user.DisplayName,
                UserName = user.UserName,
                SectionId = user.SectionId,
                Roles = [.. roles.Select(r => Enum.Parse<DeskRole>(r!))],
                Email = user.Email,
                Phone = user.PhoneNumber,
                Stamp = user.ConcurrencyStamp,
            };
        }

        return new UserPage(id, user.UserName!, user.IsActive, form, await SectionsAsync(bureauId, ct));
    }

    private async Task<List<SelectListItem>> SectionsAsync(long bureauId, CancellationToken ct) =>
        await db.Sections.AsNoTracking()
            .Where(s => s.BureauId == bureauId && s.IsActive)
            .OrderBy(s => s.Order).ThenBy(s => s.Id)
            .Select(s => new SelectListItem(s.Name, s.Id.ToString(CultureInfo.InvariantCulture)))
            .ToListAsync(ct);
}
