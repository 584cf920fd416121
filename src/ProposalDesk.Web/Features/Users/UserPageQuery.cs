using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Features.Users;

public sealed class UserPageQuery(DeskContext db, OpenTasks openTasks, PersonalSeal seal, EmergencyPasswords emergency)
{
    /// <summary>Whoever leaves more behind names one successor for the rest, or hands over a part of it before.</summary>
    public const int MostCases = 200;

    /// <param name="entered">What the person has already entered, when the form was refused.</param>
    /// <returns>Null when there is no such account.</returns>
    /// <param name="leaving">The same of who takes over.</param>
    public async Task<UserPage?> RunAsync(
        long bureauId, long? userId, UserForm? entered, CancellationToken ct, LeavingForm? leaving = null)
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
            var roles = await (
                from link in db.UserRoles
                where link.UserId == id
                join role in db.Roles on link.RoleId equals role.Id
                select role.Name)
                .ToListAsync(ct);
            form = new UserForm
            {
                DisplayName = user.DisplayName,
                UserName = user.UserName,
                SectionId = user.SectionId,
                Roles = [.. roles.Select(r => Enum.Parse<DeskRole>(r!))],
                Email = user.Email,
                Phone = seal.Open(user.Phone),
                Stamp = user.ConcurrencyStamp,
            };
        }

        var work = user.IsActive ? await openTasks.OfAsync(id, after: null, ct) : OpenWork.None;
        var roster = await Roster.LoadAsync(db, ct);

        leaving ??= new();
        var cases = work.Tasks.Where(t => t.ProposalId is not null).GroupBy(t => t.ProposalId!.Value).Select(g => new UserPage.CaseLeft(
            g.Key, string.Join("；", g.Select(t => t.Text)),
            Choices(roster.People.Where(p => p.UserId != id && g.All(t => t.Fits(p)))))).ToList();
        // What was entered keeps its place, since that is how a row is told from another.
        leaving.Instead.AddRange(cases.Select(c => c.ProposalId).Except(leaving.Instead.Select(i => i.ProposalId))
            .Take(MostCases).Select(proposalId => new LeavingForm.OfCase { ProposalId = proposalId }));

        var successors = work.Successors(roster, id);

        return new UserPage(id, user.UserName!, user.IsActive, form, await SectionsAsync(bureauId, ct))
        {
            HasFactor = user.TwoFactorEnabled || await db.Set<IdentityUserPasskey<long>>().AnyAsync(p => p.UserId == id, ct),
            EmergencyPasswordEndsOn = user.HasPasswordOfTheServer && emergency.Accepts(user)
                ? (user.PasswordGivenAt + DeskUser.GivenPasswordLasts)?.ToBeijingDate()
                : null,
            Leaving = leaving,
            CasesLeft = [.. leaving.Instead.Select(i => cases.Find(c => c.ProposalId == i.ProposalId))],
            Waiting = [.. work.Blocking, .. work.Tasks.Select(t => t.Text)],
            Successors = Choices(successors),
            TooManyCases = cases.Count > MostCases && successors.Count == 0 ? cases.Count : null,
            SuccessorsInPart = Choices(roster.People.Where(p => p.UserId != id && work.Tasks.Any(t => t.Fits(p)))),
        };
    }

    private static List<SelectListItem> Choices(IEnumerable<Capacity> people) => [.. people.Select(p => new SelectListItem(
        $"{p.Name}（{(p.SectionName is { } section ? $"{section}，" : "")}{string.Join("、", p.Roles.Order().Select(r => r.Label()))}）",
        p.UserId.ToString(CultureInfo.InvariantCulture)))];

    private async Task<List<SelectListItem>> SectionsAsync(long bureauId, CancellationToken ct) =>
        await db.Sections.AsNoTracking()
            .Where(s => s.BureauId == bureauId && s.IsActive)
            .OrderBy(s => s.Order).ThenBy(s => s.Id)
            .Select(s => new SelectListItem(s.Name, s.Id.ToString(CultureInfo.InvariantCulture)))
            .ToListAsync(ct);
}
