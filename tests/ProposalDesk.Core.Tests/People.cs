using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Tests;

/// <summary>A small bureau: who acts, on which day. Sections 1 and 2 answer, section 9 is the office.</summary>
internal sealed class People
{
    public static readonly DateOnly FirstDay = new(2021, 3, 8);

    private readonly Dictionary<string, Capacity> _hats = new()
    {
        ["clerk"] = Person(1, "周敏", 9, DeskRole.Clerk),
        ["head1"] = Person(2, "钱立", 1, DeskRole.SectionHead),
        ["handler1"] = Person(3, "王宁", 1, DeskRole.Handler),
        ["head2"] = Person(4, "孙涛", 2, DeskRole.SectionHead),
        ["handler2"] = Person(5, "李静", 2, DeskRole.Handler),
        ["deputy1"] = Person(6, "吴刚", null, DeskRole.DeputyDirector),
        ["deputy2"] = Person(7, "郑洁", null, DeskRole.DeputyDirector),
        ["director"] = Person(8, "冯远", null, DeskRole.Director),
    };

    /// <summary>Noon in Beijing of the desk's present day.</summary>
    public DateTime Now { get; set; } = new(2021, 3, 8, 4, 0, 0, DateTimeKind.Utc);

    public DateOnly Today => Now.ToBeijingDate();

    public HandlingYear Year { get; } = HandlingYear.WithDefaults(1, 2021);

    public WorkingDayCalendar Calendar { get; } = PublishedHolidays.Calendar;

    public Roster Roster => new([.. _hats.Values]);

    public Capacity this[string name] => _hats[name];

    public bool Has(string name) => _hats.ContainsKey(name);

    public Actor As(string name, params string[] standingInFor) => new([_hats[name], .. standingInFor.Select(f => _hats[f])], Now);

    public Actor Member(string name) => Actor.Member(name, Now);

    public void NextDay(int days = 1) => Now = Now.AddDays(days);

    /// <summary>A further person of the bureau.</summary>
    public void Join(string name, long id, string displayName, long? section, params DeskRole[] roles) =>
        _hats[name] = Person(id, displayName, section, roles);

    public IReadOnlyList<string> Names => [.. _hats.Keys];

    public void Remove(string name) => _hats.Remove(name);

    public void Add(string name, long id, string displayName, long? section, params DeskRole[] roles) =>
        _hats[name] = Person(id, displayName, section, roles);

    /// <summary>Back to the one role everybody here has at first.</summary>
    public void Undress(string name) => Give(name, [.. _hats[name].Roles.Take(1)]);

    public void Give(string name, params DeskRole[] roles) => _hats[name] = _hats[name] with { Roles = roles.ToHashSet() };

    /// <summary>The same person in another section, with the same roles.</summary>
    public void MoveTo(string name, long section) => _hats[name] = _hats[name] with { SectionId = section };

    public static Section Section(long id, string name)
    {
        var section = new Section { BureauId = 1, Name = name };
        typeof(Section).GetProperty(nameof(Organisation.Section.Id))!.SetValue(section, id);

        return section;
    }

    private static Capacity Person(long id, string name, long? section, params DeskRole[] roles) =>
        new(id, name, roles.ToHashSet(), section, null);
}
