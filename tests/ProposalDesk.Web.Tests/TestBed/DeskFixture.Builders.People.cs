using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>A small bureau: an office, two sections, one account per role, the year 2021.</summary>
public abstract partial class DeskFixture
{
    private readonly Dictionary<string, Capacity> _people = [];

    /// <summary>局办公室</summary>
    protected Section Office { get; private set; } = null!;

    /// <summary>数据资源科: head1, handler1</summary>
    public Section DataSection { get; private set; } = null!;

    /// <summary>产业发展科: head2, handler2</summary>
    public Section IndustrySection { get; private set; } = null!;

    public Bureau Bureau { get; private set; } = null!;

    public HandlingYear Year { get; private set; } = null!;

    public IReadOnlyDictionary<ProposalKind, Session> Sessions { get; private set; } = new Dictionary<ProposalKind, Session>();

    /// <summary>This person at the present moment of the desk's clock.</summary>
    public Actor As(string userName) => new([_people[userName]], Clock.GetUtcNow().UtcDateTime);

    public Capacity Person(string userName) => _people[userName];

    public long UserId(string userName) => _people[userName].UserId;

    public async Task SettleInAsync()
    {
        await WithDbAsync(async db =>
        {
            db.Bureaus.Add(Bureau = new Bureau
            {
                Name = "清河市数据发展局",
                ShortName = "市数据局",
                LetterMark = "清河市数据发展局",
                ContactName = "周敏",
                ContactPhone = "0900-1234567",
                MemberPhone = "0900-1234568",
            });
            await db.SaveChangesAsync();
            db.Sections.Add(Office = new Section { BureauId = Bureau.Id, Name = "局办公室", IsOffice = true, Order = 1 });
            db.Sections.Add(DataSection = new Section { BureauId = Bureau.Id, Name = "数据资源科", Order = 2 });
            db.Sections.Add(IndustrySection = new Section { BureauId = Bureau.Id, Name = "产业发展科", Order = 3 });
            db.HandlingYears.Add(Year = HandlingYear.WithDefaults(Bureau.Id, 2021));
            await db.SaveChangesAsync();
            db.NumberSeries.AddRange(Enum.GetValues<NumberedKind>()
                .Select(kind => new NumberSeries { BureauId = Bureau.Id, Year = 2021, Kind = kind, Code = $"清数{"函意更报通"[(int)kind % 5]}" }));
            Sessions = new Dictionary<ProposalKind, Session>
            {
                [ProposalKind.CppccProposal] = new() { HandlingYearId = Year.Id, Kind = ProposalKind.CppccProposal, Name = "市政协四届五次会议" },
                [ProposalKind.DeputySuggestion] = new()
                {
                    HandlingYearId = Year.Id,
                    Kind = ProposalKind.DeputySuggestion,
                    Name = "市四届人大五次会议",
                },
            };
            db.Sessions.AddRange(Sessions.Values);
            await db.SaveChangesAsync();
        });

        await AddPeopleAsync(
            ("admin", "管理员甲", null, [DeskRole.Administrator]),
            ("clerk", "周敏", Office, [DeskRole.Clerk]),
            ("head1", "钱立", DataSection, [DeskRole.SectionHead]),
            ("handler1", "王宁", DataSection, [DeskRole.Handler]),
            ("colleague1", "何平", DataSection, [DeskRole.Handler]),
            ("head2", "孙涛", IndustrySection, [DeskRole.SectionHead]),
            ("handler2", "李静", IndustrySection, [DeskRole.Handler]),
            ("deputy1", "吴刚", null, [DeskRole.DeputyDirector]),
            ("deputy2", "郑洁", null, [DeskRole.DeputyDirector]),
            ("director", "冯远", null, [DeskRole.Director]),
            ("observer", "督查员", null, [DeskRole.Observer]));
    }

    /// <summary>A line of the administration's record, not saved yet.</summary>
    public AdministrationEvent SomethingAdministered() =>
        new() { At = As("admin").Now, ActorId = UserId("admin"), ActorName = Person("admin").Name, Text = "改了设置。" };

    /// <summary>An account with the password of the tests.</summary>
    public async Task<Capacity> AddPersonAsync(string userName, string name, Section? section, params DeskRole[] roles)
    {
        await AddPeopleAsync((userName, name, section, roles));

        return _people[userName];
    }

    private Task AddPeopleAsync(params (string UserName, string Name, Section? Section, DeskRole[] Roles)[] people) =>
        WithDbAsync(async (DeskContext db) =>
        {
            var users = people.Select(p => new DeskUser
            {
                UserName = p.UserName,
                NormalizedUserName = p.UserName.ToUpperInvariant(),
                DisplayName = p.Name,
                BureauId = Bureau.Id,
                SectionId = p.Section?.Id,
                SecurityStamp = Guid.NewGuid().ToString("n"),
                LockoutEnabled = true,
            }).ToList();
            await WithAsync((IPasswordHasher<DeskUser> hasher) =>
            {
                users.ForEach(user => user.PasswordHash = hasher.HashPassword(user, Password));

                return Task.CompletedTask;
            });
            db.Users.AddRange(users);
            await db.SaveChangesAsync();
            var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id);
            foreach (var (person, user) in people.Zip(users))
            {
                db.UserRoles.AddRange(person.Roles.Select(r => new IdentityUserRole<long> { UserId = user.Id, RoleId = roles[$"{r}"] }));
                _people[person.UserName] =
                    new Capacity(user.Id, person.Name, person.Roles.ToHashSet(), person.Section?.Id, person.Section?.Name);
            }

            await db.SaveChangesAsync();
        });
}
