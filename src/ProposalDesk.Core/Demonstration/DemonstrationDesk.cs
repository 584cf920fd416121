using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Submissions;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Demonstration;

/// <summary>What the stories of the demonstration need at hand: people, sections, the year, and the use cases they go through.</summary>
public sealed class DemonstrationDesk(
    DeskContext db, CaseBook cases, SignReply sign, TypesetLetters typeset, SendReply send, SubmitReport submit, ITypesetter typesetter)
{
    private Dictionary<string, Capacity> _people = [];

    public DeskContext Db => db;

    public CaseBook Cases => cases;

    public SignReply Sign => sign;

    public TypesetLetters Typeset => typeset;

    public SendReply Send => send;

    public Roster Roster { get; private set; } = new([]);

    /// <summary>In their order; 0 is the office.</summary>
    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public HandlingYear Year { get; private set; } = null!;

    public IReadOnlyDictionary<ProposalKind, Session> Sessions { get; private set; } = new Dictionary<ProposalKind, Session>();

    public async Task OpenAsync(CancellationToken ct)
    {
        Roster = await Roster.LoadAsync(db, ct);
        var names = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.UserName!, ct);
        _people = Roster.People.ToDictionary(p => names[p.UserId]);
        Sections = await db.Sections.AsNoTracking().OrderBy(s => s.Order).ThenBy(s => s.Id).ToListAsync(ct);
        Year = await db.HandlingYears.AsNoTracking().Include(y => y.AnswerClasses).SingleAsync(ct);
        Sessions = await db.Sessions.AsNoTracking().ToDictionaryAsync(s => s.Kind, ct);
    }

    public Capacity Person(string userName) => _people[userName];

    /// <summary>This person on this day of 2021, by the clock on the wall in Beijing.</summary>
    public Actor As(string userName, DateOnly on, int hour = 10, int minute = 0) =>
        new([Person(userName)], on.ToDateTime(new TimeOnly(hour, minute), DateTimeKind.Utc).AddHours(-8));

    /// <summary>The work plan had gone to both offices before 8 April.</summary>
    public async Task SubmitWorkPlanAsync(CancellationToken ct)
    {
        var document = new UploadedFile("2021年提案建议办理工作方案（签发件）.pdf", await typesetter.RenderAsync(DemonstrationPlan.Of(), ct));
        await HandInAsync("市政府办公室", new DateOnly(2021, 4, 2), "收文员签收，登记号2021-0317");
        await HandInAsync("市政协提案委", new DateOnly(2021, 4, 6), "提案委工作人员当面签收");
        db.ChangeTracker.Clear();

        Task HandInAsync(string recipient, DateOnly on, string evidence) => submit.ExecuteAsync(
            new(Year.BureauId, Year.Year, StatutoryKind.WorkPlan, new(recipient, on, evidence, false), Document: document),
            As("clerk", on, 15, 20), ct);
    }

    /// <summary>What was said weeks ago has been read by now.</summary>
    public async Task ReadOldMessagesAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var monday = new DateTime(2021, 5, 17, 0, 0, 0, DateTimeKind.Utc);
        foreach (var message in await db.Outbox.Where(m => m.CreatedAt < monday && m.DoneAt == null
            && (m.Channel == OutboxChannel.InApp || m.Channel == OutboxChannel.Print)).ToListAsync(ct))
        {
            message.MarkDone(message.CreatedAt.AddHours(20));
        }

        await db.SaveChangesAsync(ct);
    }
}
