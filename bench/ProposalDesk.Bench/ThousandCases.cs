using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
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
    private static readonly string[] _topics = ["公共数据开放", "智慧社区建设", "企业数字化转型", "农村宽带覆盖", "政务服务一网通办", "老年人数字服务"];

    private readonly BenchBureau _bureau;
    private readonly DateTime _now;
    private readonly HandlingYear _year;

    private ThousandCases(BenchBureau bureau, DateTime now) => (_bureau, _now, _year) = (bureau, now, bureau.Years[now.Year]);

    /// <returns>The ids of the cases.</returns>
    public static async Task<IReadOnlyList<long>> FillAsync(TestDatabase database, int count)
    {
        await using var services = BenchBureau.Open(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var filling = new ThousandCases(await BenchBureau.SettleInAsync(db, [now.Year], 5, 1), now);
        for (var i = 0; i < count; i++)
        {
            db.Proposals.Add(filling.Case(i));
            if (i % 50 == 49)
            {
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }

        await db.SaveChangesAsync();

        return await db.Proposals.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
    }

    private Actor As(Capacity capacity, int daysAgo) => new([capacity], _now.AddDays(-daysAgo));

    private Proposal Case(int i)
    {
        var stage = i % 8;
        var age = 20 + (i % 60);
        var clerk = As(_bureau.ClerkCapacity, age);
        var section = i / 8 % _bureau.Sections.Count;
        var (head, handler) = (As(_bureau.Heads[section], age - 2), As(_bureau.Handlers[section][0], age - 4));
        var proposal = Proposal.Receive(Receipt(i, clerk.Today), _year, clerk);
        if (stage > 0)
        {
            proposal.Assign(new AssignmentPlan(_bureau.Sections[section], _bureau.Deputy.UserId, _bureau.Deputy.Name, null, [],
                new Dictionary<long, long>()), As(_bureau.ClerkCapacity, age - 1));
        }

        if (stage > 1)
        {
            proposal.Accept(_bureau.Handlers[section][0], head);
        }

        if (stage > 2)
        {
            foreach (var phase in new[] { ContactPhase.Before, ContactPhase.During })
            {
                proposal.RecordContact(
                    new ContactEntry(phase, ContactMode.Meeting, handler.Today, "会议室", [1], null, "承办人", "希望尽快推进", "达成一致"), handler);
            }
        }

        if (stage > 3)
        {
            Draft(proposal, handler);
        }

        if (stage > 4)
        {
            proposal.Agree(null, null, As(_bureau.Heads[section], age - 6));
            proposal.Agree(null, new CollectiveMinutes(As(_bureau.ClerkCapacity, age - 8).Today, "专班", "同意"),
                As(_bureau.ClerkCapacity, age - 8));
            proposal.Sign(string.Create(CultureInfo.InvariantCulture, $"测函〔{_year.Year}〕{i}号"), Deliveries(proposal), As(
                proposal.IsKey ? _bureau.Director : _bureau.Deputy, age - 9));
            proposal.SignedReply!.AttachLetter(_bureau.Letter.Id);
        }

        if (stage > 5)
        {
            var sender = As(_bureau.ClerkCapacity, age - 10);
            proposal.Send([.. proposal.SignedReply!.Deliveries.Select(d =>
                new DeliveryEntry(d.Order, DeliveryMode.InPerson, sender.Today, "本人签收"))], _year, sender.Today.AddDays(28), sender);
        }

        if (stage > 6)
        {
            foreach (var sheet in proposal.Sheets.ToList())
            {
                proposal.RecordRating(sheet, i % 16 == 7 ? FeedbackRating.Dissatisfied : FeedbackRating.Satisfied, "已了解", _year,
                    Actor.Member(sheet.ProposerName, _now.AddDays(11 - age)));
            }
        }

        DeadlineBook.Refresh(proposal, _year, new WorkingDayCalendar([], []), _now);

        return proposal;
    }

    private ProposalReceipt Receipt(int i, DateOnly referredOn) => new()
    {
        BureauId = _bureau.Bureau.Id,
        SessionId = _bureau.Sessions[(_now.Year, ProposalKind.CppccProposal)].Id,
        Kind = ProposalKind.CppccProposal,
        CaseNumber = (i + 1).ToString(CultureInfo.InvariantCulture),
        Authorship = i % 3 == 0 ? AuthorshipType.Joint : AuthorshipType.Individual,
        Title = $"关于推进{_topics[i % _topics.Length]}的提案（{i + 1}）",
        Proposers = [.. Enumerable.Range(1, i % 3 == 0 ? 5 : 1)
            .Select(n => new ProposalReceipt.ProposerEntry(ProposerType.Person, $"委员{i + 1}之{n}"))],
        Items = [.. Enumerable.Range(1, 3)
            .Select(n => new ProposalReceipt.ItemEntry($"{n}", $"第{n}点建议", string.Concat(Enumerable.Repeat("说明这一点建议的理由和做法。", 20))))],
        Background = string.Concat(Enumerable.Repeat("近年来各方面工作取得进展，仍有不足。", 40)),
        Role = i % 5 == 0 ? HandlingRole.Split : HandlingRole.Lead,
        ReferredOn = referredOn,
    };

    private void Draft(Proposal proposal, Actor handler)
    {
        var roster = _bureau.Roster;
        var content = new ReplyContent(
            "收悉，现答复如下。",
            [.. proposal.Items.Select(
                i => new ReplyContent.ItemAnswer(i.Order, string.Concat(Enumerable.Repeat("已经研究并列入计划。", 30)), Adoption.Adopted, null))],
            "下一步继续推进。", "感谢关心支持。", "A", Disclosure.Public, null, []);
        var reply = proposal.StartReply(content, handler);
        proposal.SubmitForReview(reply, _year.AnswerClasses, ReviewChain.For(proposal, reply, roster, _year), null, handler);
    }

    private static List<Delivery> Deliveries(Proposal proposal) =>
        [.. proposal.Proposers
            .Select(p => new Delivery { Order = p.Order, Recipient = RecipientKind.Proposer, Name = p.Name, ProposerOrder = p.Order })];
}
