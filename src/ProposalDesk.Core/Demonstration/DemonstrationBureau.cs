using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Demonstration;

/// <summary>Sets up bureau, sections, accounts, calendar, year and number series.</summary>
internal sealed class DemonstrationBureau(DeskContext db, IPasswordHasher<DeskUser> hasher)
{
    public async Task CreateAsync(string password, CancellationToken ct)
    {
        var bureau = new Bureau
        {
            Name = DemonstrationPeople.Bureau,
            ShortName = "市数据局",
            LetterMark = DemonstrationPeople.Bureau,
            ContactName = "苏晓岚",
            ContactPhone = "0900-6601234",
            MemberPhone = "0900-6601234",
        };
        db.Bureaus.Add(bureau);
        await db.SaveChangesAsync(ct);

        var sections = AddSections(bureau.Id);
        var reports = new NumberSeries { BureauId = bureau.Id, Year = 2021, Kind = NumberedKind.Report, Code = "云数发", LastSerial = 11 };
        db.NumberSeries.AddRange(
            new NumberSeries { BureauId = bureau.Id, Year = 2021, Kind = NumberedKind.Reply, Code = "云数函" },
            new NumberSeries { BureauId = bureau.Id, Year = 2021, Kind = NumberedKind.AssistingOpinion, Code = "云数意见" },
            new NumberSeries { BureauId = bureau.Id, Year = 2021, Kind = NumberedKind.Notice, Code = "云数督" },
            reports);
        var year = HandlingYear.WithDefaults(bureau.Id, 2021);
        db.HandlingYears.Add(year);
        await db.SaveChangesAsync(ct);
        // The work plan that had been submitted took number 11.
        db.SkippedNumbers.Add(new SkippedNumbers
        {
            SeriesId = reports.Id,
            First = 1,
            Last = reports.LastSerial,
            Reason = "启用工作台以前已在纸质登记簿上使用",
            SkippedBy = "系统管理员",
            SkippedAt = new DateTime(2021, 3, 8, 0, 0, 0, DateTimeKind.Utc),
        });

        db.Sessions.AddRange(
            new Session { HandlingYearId = year.Id, Kind = ProposalKind.CppccProposal, Name = "市政协四届五次会议" },
            new Session { HandlingYearId = year.Id, Kind = ProposalKind.DeputySuggestion, Name = "市四届人大五次会议" });
        await db.AddPublishedYearsAsync(ct);

        await AddAccountsAsync(bureau.Id, sections, password, ct);
    }

    private List<Section> AddSections(long bureauId)
    {
        List<Section> sections =
        [
            new() { BureauId = bureauId, Name = "办公室", IsOffice = true, Order = 0 },
            .. DemonstrationPeople.Sections.Select((name, i) => new Section { BureauId = bureauId, Name = name, Order = i + 1 }),
        ];
        db.Sections.AddRange(sections);

        return sections;
    }

    private async Task AddAccountsAsync(long bureauId, List<Section> sections, string password, CancellationToken ct)
    {
        // One password, one hash: hashing sixteen times would be most of the time of the first start.
        string? hash = null;
        var users = new Dictionary<string, DeskUser>();
        foreach (var person in DemonstrationPeople.Everyone)
        {
            var user = new DeskUser
            {
                UserName = person.UserName,
                NormalizedUserName = person.UserName.ToUpperInvariant(),
                DisplayName = person.Name,
                BureauId = bureauId,
                SectionId = person.Place is { } place ? sections[place].Id : null,
                LockoutEnabled = true,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            };
            user.PasswordHash = hash ??= hasher.HashPassword(user, password);
            users.Add(person.UserName, user);
        }

        db.Users.AddRange(users.Values);
        await db.SaveChangesAsync(ct);

        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, ct);
        db.UserRoles.AddRange(DemonstrationPeople.Everyone.Select(p =>
            new IdentityUserRole<long> { UserId = users[p.UserName].Id, RoleId = roles[p.Role.ToString()] }));
        for (var place = 0; place < sections.Count; place++)
        {
            sections[place].SupervisingDeputyId = users[DemonstrationPeople.DeputyOf(place)].Id;
        }

        await db.SaveChangesAsync(ct);
    }
}
