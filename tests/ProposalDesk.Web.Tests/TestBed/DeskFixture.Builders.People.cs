using Microsoft.AspNetCore.Identity;
using ProposalDesk.Core.Accounts;
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

        await AddPersonAsync("admin", "管理员甲", null, DeskRole.Administrator);
        await AddPersonAsync("clerk", "周敏", Office, DeskRole.Clerk);
        await AddPersonAsync("head1", "钱立", DataSection, DeskRole.SectionHead);
        await AddPersonAsync("handler1", "王宁", DataSection, DeskRole.Handler);
        await AddPersonAsync("colleague1", "何平", DataSection, DeskRole.Handler);
        await AddPersonAsync("head2", "孙涛", IndustrySection, DeskRole.SectionHead);
        await AddPersonAsync("handler2", "李静", IndustrySection, DeskRole.Handler);
        await AddPersonAsync("deputy1", "吴刚", null, DeskRole.DeputyDirector);
        await AddPersonAsync("deputy2", "郑洁", null, DeskRole.DeputyDirector);
        await AddPersonAsync("director", "冯远", null, DeskRole.Director);
        await AddPersonAsync("observer", "督查员", null, DeskRole.Observer);
    }

    /// <summary>An account with the password of the tests.</summary>
    public async Task<Capacity> AddPersonAsync(string userName, string name, Section? section, params DeskRole[] roles)
    {
        var user = new DeskUser
        {
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = name,
            BureauId = Bureau.Id,
            SectionId = section?.Id,
            SecurityStamp = Guid.NewGuid().ToString("n"),
            LockoutEnabled = true,
        };
        user.PasswordHash = await WithAsync((IPasswordHasher<DeskUser> hasher) => Task.FromResult(hasher.HashPassword(user, Password)));
        await WithDbAsync(async (DeskContext db) =>
        {
            db.Users.Add(user);
            await db.SaveChangesAsync();
            var ids = db.Roles.Where(r => roles.Select(x => x.ToString()).Contains(r.Name!)).Select(r => r.Id).ToList();
            db.UserRoles.AddRange(ids.Select(id => new IdentityUserRole<long> { UserId = user.Id, RoleId = id }));
            await db.SaveChangesAsync();
        });

        return _people[userName] = new Capacity(user.Id, name, roles.ToHashSet(), section?.Id, section?.Name);
    }
}
