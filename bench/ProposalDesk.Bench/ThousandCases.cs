using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Bench;

/// <summary>A bureau with many cases, spread over all stages, each carried there through the rules of the field.</summary>
public sealed class ThousandCases
{
    public const string Clerk = "clerk";
    public const string Password = "bench-2021-Ban";

    private static readonly string[] _topics = ["公共数据开放", "智慧社区建设", "企业数字化转型", "农村宽带覆盖", "政务服务一网通办", "老年人数字服务"];

    private readonly DeskContext _db;
    private readonly DateTime _now = DateTime.SpecifyKind(TimeProvider.System.GetUtcNow().UtcDateTime, DateTimeKind.Utc);
    private readonly List<Section> _sections = [];
    private readonly List<Hat> _heads = [];
    private readonly List<Hat> _handlers = [];
    private Hat _clerk = null!;
    private Hat _deputy = null!;
    private Hat _director = null!;
    private HandlingYear _year = null!;
    private Session _session = null!;
    private Bureau _bureau = null!;
    private StoredFile _letter = null!;

    private ThousandCases(DeskContext db) => _db = db;

    /// <returns>The ids of the cases.</returns>
    public static async Task<IReadOnlyList<long>> FillAsync(TestDatabase database, int count)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = database.Provider, ["ConnectionStrings:Desk"] = database.ConnectionString })
            .Build();
        await using var services = new ServiceCollection().AddDeskData(configuration).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var filling = new ThousandCases(scope.ServiceProvider.GetRequiredService<DeskContext>());
        await filling.SettleInAsync();
        for (var i = 0; i < count; i++)
        {
            filling._db.Proposals.Add(filling.Case(i));
            if (i % 50 == 49)
            {
                await filling._db.SaveChangesAsync();
                filling._db.ChangeTracker.Clear();
            }
        }

        await filling._db.SaveChangesAsync();

        return await filling._db.Proposals.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
    }

    private Actor As(Hat hat, int daysAgo) => new([hat], _now.AddDays(-daysAgo));

    private Proposal Case(int i)
    {
        var stage = i % 8;
        var age = 20 + (i % 60);
        var clerk = As(_clerk, age);
        var section = i / 8 % _sections.Count;
        var (head, handler) = (As(_heads[section], age - 2), As(_handlers[section], age - 4));
        var proposal = Proposal.Receive(Receipt(i, clerk.Today), _year, clerk);
        if (stage > 0)
        {
            proposal.Assign(new AssignmentPlan(_sections[section], _deputy.UserId, _deputy.Name, null, [], new Dictionary<long, long>()), As(_clerk, age - 1));
        }

        if (stage > 1)
        {
            proposal.Accept(_handlers[section], head);
        }

        if (stage > 2)
        {
            foreach (var phase in new[] { ContactPhase.Before, ContactPhase.During })
            {
                proposal.RecordContact(new ContactEntry(phase, ContactMode.Meeting, handler.Today, "会议室", [1], null, "承办人", "希望尽快推进", "达成一致"), handler);
            }
        }

        if (stage > 3)
        {
            Draft(proposal, handler);
        }

        if (stage > 4)
        {
            proposal.Agree(null, null, As(_heads[section], age - 6));
            proposal.Agree(null, new CollectiveMinutes(As(_clerk, age - 8).Today, "专班", "同意"), As(_clerk, age - 8));
            proposal.Sign(string.Create(CultureInfo.InvariantCulture, $"测函〔{_year.Year}〕{i}号"), Deliveries(proposal), As(proposal.IsKey ? _director : _deputy, age - 9));
            proposal.SignedReply!.AttachLetter(_letter.Id);
        }

        if (stage > 5)
        {
            var sender = As(_clerk, age - 10);
            proposal.Send([.. proposal.SignedReply!.Deliveries.Select(d => new DeliveryEntry(d.Order, DeliveryMode.InPerson, sender.Today, "本人签收"))], _year, sender.Today.AddDays(28), sender);
        }

        if (stage > 6)
        {
            foreach (var sheet in proposal.Sheets.ToList())
            {
                proposal.RecordRating(sheet, i % 16 == 7 ? FeedbackRating.Dissatisfied : FeedbackRating.Satisfied, "已了解", _year, Actor.Member(sheet.ProposerName, _now.AddDays(11 - age)));
            }
        }

        DeadlineBook.Refresh(proposal, _year, new WorkingDayCalendar([], []), _now);

        return proposal;
    }

    private ProposalReceipt Receipt(int i, DateOnly referredOn) => new()
    {
        BureauId = _bureau.Id,
        SessionId = _session.Id,
        Kind = ProposalKind.CppccProposal,
        CaseNumber = (i + 1).ToString(CultureInfo.InvariantCulture),
        Authorship = i % 3 == 0 ? AuthorshipType.Joint : AuthorshipType.Individual,
        Title = $"关于推进{_topics[i % _topics.Length]}的提案（{i + 1}）",
        Proposers = [.. Enumerable.Range(1, i % 3 == 0 ? 5 : 1).Select(n => new ProposalReceipt.ProposerEntry(ProposerType.Person, $"委员{i + 1}之{n}"))],
        Items = [.. Enumerable.Range(1, 3).Select(n => new ProposalReceipt.ItemEntry($"{n}", $"第{n}点建议", string.Concat(Enumerable.Repeat("说明这一点建议的理由和做法。", 20))))],
        Background = string.Concat(Enumerable.Repeat("近年来各方面工作取得进展，仍有不足。", 40)),
        Role = i % 5 == 0 ? HandlingRole.Split : HandlingRole.Lead,
        ReferredOn = referredOn,
    };

    private void Draft(Proposal proposal, Actor handler)
    {
        var roster = new Roster([_clerk, _deputy, _director, .. _heads, .. _handlers]);
        var content = new ReplyContent(
            "收悉，现答复如下。",
            [.. proposal.Items.Select(i => new ReplyContent.ItemAnswer(i.Order, string.Concat(Enumerable.Repeat("已经研究并列入计划。", 30)), Adoption.Adopted, null))],
            "下一步继续推进。", "感谢关心支持。", "A", Disclosure.Public, null, []);
        var reply = proposal.StartReply(content, handler);
        proposal.SubmitForReview(reply, _year.AnswerClasses, ReviewChain.For(proposal, reply, roster, _year), null, handler);
    }

    private static List<Delivery> Deliveries(Proposal proposal) =>
        [.. proposal.Proposers.Select(p => new Delivery { Order = p.Order, Recipient = RecipientKind.Proposer, Name = p.Name, ProposerOrder = p.Order })];

    private async Task SettleInAsync()
    {
        _db.Bureaus.Add(_bureau = new Bureau { Name = "测试市数据局", ShortName = "数据局", LetterMark = "测试市数据局" });
        await _db.SaveChangesAsync();
        _sections.AddRange(Enumerable.Range(1, 5).Select(n => new Section { BureauId = _bureau.Id, Name = $"业务{n}科", Order = n }));
        _db.Sections.AddRange(_sections);
        // The cases are as old as today's clock says; their year ends late enough for all of them.
        _year = HandlingYear.WithDefaults(_bureau.Id, _now.Year);
        _year.CompletionDueOn = DateOnly.FromDateTime(_now).AddDays(200);
        _db.HandlingYears.Add(_year);
        await _db.SaveChangesAsync();
        _db.Sessions.Add(_session = new Session { HandlingYearId = _year.Id, Kind = ProposalKind.CppccProposal, Name = "市政协五次会议" });
        _db.Files.Add(_letter = new StoredFile { Sha256 = new string('0', 64), Name = "函.pdf", ContentType = "application/pdf", Size = 1, StoredAt = _now, Purpose = FilePurpose.SignedLetter });
        foreach (var role in Enum.GetNames<DeskRole>().Except(await _db.Roles.Select(r => r.Name!).ToListAsync()))
        {
            _db.Roles.Add(new IdentityRole<long>(role) { NormalizedName = role.ToUpperInvariant() });
        }

        await _db.SaveChangesAsync();
        _clerk = await PersonAsync(Clerk, "收文员", null, DeskRole.Clerk);
        _deputy = await PersonAsync("deputy", "分管", null, DeskRole.DeputyDirector);
        _director = await PersonAsync("director", "主要", null, DeskRole.Director);
        foreach (var section in _sections)
        {
            _heads.Add(await PersonAsync($"head{section.Order}", $"科长{section.Order}", section, DeskRole.SectionHead));
            _handlers.Add(await PersonAsync($"handler{section.Order}", $"承办{section.Order}", section, DeskRole.Handler));
        }

        _db.ChangeTracker.Clear();
    }

    private async Task<Hat> PersonAsync(string userName, string name, Section? section, DeskRole role)
    {
        var user = new DeskUser
        {
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = name,
            BureauId = _bureau.Id,
            SectionId = section?.Id,
            SecurityStamp = Guid.NewGuid().ToString("n"),
        };
        user.PasswordHash = new PasswordHasher<DeskUser>().HashPassword(user, Password);
        _db.Users.Add(user);
        await _db.SaveChangesAsync();
        _db.UserRoles.Add(new IdentityUserRole<long> { UserId = user.Id, RoleId = await _db.Roles.Where(r => r.Name == role.ToString()).Select(r => r.Id).SingleAsync() });
        await _db.SaveChangesAsync();

        return new Hat(user.Id, name, new HashSet<DeskRole> { role }, section?.Id, section?.Name);
    }
}
