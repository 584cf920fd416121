using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Bench;

/// <summary>The bureau whose pages and day's work are measured: its people, sections, years and sessions.</summary>
public sealed class BenchBureau
{
    public const string Clerk = "clerk";
    public const string Password = "bench-2021-Ban";

    private readonly DeskContext _db;
    private readonly List<Section> _sections = [];
    private readonly List<Capacity> _heads = [];
    private readonly List<IReadOnlyList<Capacity>> _handlers = [];
    private readonly Dictionary<int, HandlingYear> _years = [];
    private readonly Dictionary<(int Year, ProposalKind Kind), Session> _sessions = [];

    private BenchBureau(DeskContext db) => _db = db;

    public Bureau Bureau { get; private set; } = null!;

    public Capacity ClerkCapacity { get; private set; } = null!;

    public Capacity Deputy { get; private set; } = null!;

    public Capacity Director { get; private set; } = null!;

    public IReadOnlyList<Section> Sections => _sections;

    /// <summary>By section.</summary>
    public IReadOnlyList<Capacity> Heads => _heads;

    /// <summary>By section.</summary>
    public IReadOnlyList<IReadOnlyList<Capacity>> Handlers => _handlers;

    public IReadOnlyDictionary<int, HandlingYear> Years => _years;

    public IReadOnlyDictionary<(int Year, ProposalKind Kind), Session> Sessions => _sessions;

    /// <summary>Stands for every letter: pages and figures only ask whether there is one.</summary>
    public StoredFile Letter { get; private set; } = null!;

    public Roster Roster => new([ClerkCapacity, Deputy, Director, .. _heads, .. _handlers.SelectMany(h => h)]);

    /// <summary>The database of a bench as the application would open it.</summary>
    public static ServiceProvider Open(TestDatabase database) => new ServiceCollection()
        .AddDeskData(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = database.Provider,
                ["ConnectionStrings:Desk"] = database.ConnectionString,
            })
            .Build())
        .BuildServiceProvider();

    public static async Task<BenchBureau> SettleInAsync(DeskContext db, IEnumerable<int> years, int sections, int handlersEach)
    {
        var bureau = new BenchBureau(db);
        await bureau.SettleInAsync([.. years], sections, handlersEach);

        return bureau;
    }

    private async Task SettleInAsync(List<int> years, int sections, int handlersEach)
    {
        _db.Bureaus.Add(Bureau = new Bureau { Name = "测试市数据局", ShortName = "数据局", LetterMark = "测试市数据局" });
        await _db.SaveChangesAsync();
        _sections.AddRange(Enumerable.Range(1, sections).Select(n => new Section { BureauId = Bureau.Id, Name = $"业务{n}科", Order = n }));
        _db.Sections.AddRange(_sections);
        foreach (var year in years)
        {
            _db.HandlingYears.Add(_years[year] = HandlingYear.WithDefaults(Bureau.Id, year));
        }

        // Its cases are as old as today's clock says; their year ends late enough for all of them.
        _years[years.Max()].CompletionDueOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(200);
        await _db.SaveChangesAsync();
        foreach (var (number, year) in _years)
        {
            _db.Sessions.Add(_sessions[(number, ProposalKind.CppccProposal)] = new Session
            {
                HandlingYearId = year.Id,
                Kind = ProposalKind.CppccProposal,
                Name = $"市政协{number}年会议",
            });
            _db.Sessions.Add(_sessions[(number, ProposalKind.DeputySuggestion)] = new Session
            {
                HandlingYearId = year.Id,
                Kind = ProposalKind.DeputySuggestion,
                Name = $"市人大{number}年会议",
            });
        }

        _db.Files.Add(Letter = new StoredFile
        {
            Sha256 = new string('0', 64),
            Name = "函.pdf",
            ContentType = "application/pdf",
            Size = 1,
            StoredAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            Purpose = FilePurpose.SignedLetter,
        });
        foreach (var role in Enum.GetNames<DeskRole>().Except(await _db.Roles.Select(r => r.Name!).ToListAsync()))
        {
            _db.Roles.Add(new IdentityRole<long>(role) { NormalizedName = role.ToUpperInvariant() });
        }

        await _db.SaveChangesAsync();
        ClerkCapacity = await PersonAsync(Clerk, "收文员", null, DeskRole.Clerk);
        Deputy = await PersonAsync("deputy", "分管", null, DeskRole.DeputyDirector);
        Director = await PersonAsync("director", "主要", null, DeskRole.Director);
        foreach (var section in _sections)
        {
            _heads.Add(await PersonAsync($"head{section.Order}", $"科长{section.Order}", section, DeskRole.SectionHead));
            var handlers = new List<Capacity>();
            for (var n = 1; n <= handlersEach; n++)
            {
                var suffix = n == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{n}");
                handlers.Add(await PersonAsync($"handler{section.Order}{suffix}", $"承办{section.Order}{suffix}", section, DeskRole.Handler));
            }

            _handlers.Add(handlers);
        }

        _db.ChangeTracker.Clear();
    }

    private async Task<Capacity> PersonAsync(string userName, string name, Section? section, DeskRole role)
    {
        var user = new DeskUser
        {
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = name,
            BureauId = Bureau.Id,
            SectionId = section?.Id,
            SecurityStamp = Guid.NewGuid().ToString("n"),
        };
        user.PasswordHash = new PasswordHasher<DeskUser>().HashPassword(user, Password);
        _db.Users.Add(user);
        await _db.SaveChangesAsync();
        _db.UserRoles.Add(new IdentityUserRole<long>
        {
            UserId = user.Id,
            RoleId = await _db.Roles.Where(r => r.Name == role.ToString()).Select(r => r.Id).SingleAsync(),
        });
        await _db.SaveChangesAsync();

        return new Capacity(user.Id, name, new HashSet<DeskRole> { role }, section?.Id, section?.Name);
    }
}
