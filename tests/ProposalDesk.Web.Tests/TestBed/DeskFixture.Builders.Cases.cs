using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>Cases at the stage a test begins at, carried there through the rules of the field.</summary>
public abstract partial class DeskFixture
{
    private int _lastNumber = 100;

    /// <summary>The next case gets this id, as on a desk that has long been in use.</summary>
    public Task NextCaseAsync(long id) => WithDbAsync(db => db.Database.IsSqlite()
        ? db.Database.ExecuteSqlAsync($"UPDATE sqlite_sequence SET seq = {id - 1} WHERE name = 'Proposals'")
        : db.Database.ExecuteSqlAsync($"""SELECT setval(pg_get_serial_sequence('"Proposals"', 'Id'), {id - 1})"""));

    /// <summary>A registered case. Without a number it takes one of its own.</summary>
    public async Task<long> ReceiveAsync(
        string? number = null, int joint = 1, int items = 2, HandlingRole role = HandlingRole.Lead,
        ProposalKind kind = ProposalKind.CppccProposal, bool isKey = false, IReadOnlyList<ProposalReceipt.UnitEntry>? units = null,
        string? collective = null,
        string title = "关于推动公共数据有序开放的建议", string? firstProposer = null, string? themes = null)
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        var cases = scope.ServiceProvider.GetRequiredService<CaseBook>();
        var proposal = Proposal.Receive(
            new ProposalReceipt
            {
                BureauId = Bureau.Id,
                SessionId = Sessions[kind].Id,
                Kind = kind,
                CaseNumber = number ?? $"{Interlocked.Increment(ref _lastNumber)}",
                Authorship =
                    collective is not null ? AuthorshipType.Collective : joint > 1 ? AuthorshipType.Joint : AuthorshipType.Individual,
                Title = title,
                Proposers = collective is not null
                    ? [new(ProposerType.Organisation, collective)]
                    : [.. Enumerable.Range(1, joint).Select(i => new ProposalReceipt.ProposerEntry(ProposerType.Person, i == 1
                        && firstProposer is not null ? firstProposer : $"委员{"甲乙丙丁戊己"[i - 1]}"))],
                Items = [.. Enumerable.Range(1, items)
                    .Select(i => new ProposalReceipt.ItemEntry($"{i}", $"第{"一二三四五六"[i - 1]}点建议", "原文的说明。"))],
                Themes = themes,
                Role = role,
                LeadUnit = role == HandlingRole.Assist ? "市经济发展局" : null,
                OtherUnits = units ?? [],
                IsKey = isKey,
                ReferredOn = As("clerk").Today,
            },
            Year,
            As("clerk"));
        cases.Add(proposal);
        await cases.SaveAsync(proposal, As("clerk"), CancellationToken.None);

        return proposal.Id;
    }

    /// <summary>Given to 数据资源科, with 吴刚 supervising.</summary>
    public async Task<long> AssignedAsync(long? id = null, params Section[] assisting)
    {
        var proposal = id ?? await ReceiveAsync();
        await ChangeAsync(proposal, "clerk", (p, actor) => p.Assign(
            new AssignmentPlan(
                DataSection, UserId("deputy1"), "吴刚", null,
                [.. assisting.Select(s => new AssignmentPlan.AssistingSection(s, actor.Today.AddDays(20)))],
                new Dictionary<long, long>()),
            actor));

        return proposal;
    }

    /// <summary>Accepted by 数据资源科; handler1 handles it.</summary>
    public async Task<long> InHandlingAsync(long? id = null, params Section[] assisting)
    {
        var proposal = await AssignedAsync(id, assisting);
        await ChangeAsync(proposal, "head1", (p, actor) => p.Accept(Person("handler1"), actor));

        return proposal;
    }

    /// <summary>A 办前 contact face to face and a 办中 one by telephone: all the gate asks for.</summary>
    public Task ConsultedAsync(long id) => ChangeAsync(id, "handler1", (p, actor) =>
    {
        p.RecordContact(
            new ContactEntry(ContactPhase.Before, ContactMode.Meeting, actor.Today, "局会议室", [1], null, "王宁", "希望早日开放", null), actor);
        p.RecordContact(
            new ContactEntry(ContactPhase.During, ContactMode.Telephone, actor.Today, null, [1], null, "王宁", "同意初步意见", null), actor);
    });

    /// <summary>Drafted in full and handed to review, after both contacts.</summary>
    public async Task<long> UnderReviewAsync(long? id = null, string answerClass = "A", params ReplyContent.CommitmentEntry[] commitments)
    {
        var proposal = id ?? await InHandlingAsync();
        await ConsultedAsync(proposal);
        await SubmittedAsync(proposal, answerClass, commitments);

        return proposal;
    }

    /// <summary>Drafts and submits, without contacts.</summary>
    public Task SubmittedAsync(long id, string answerClass = "A", params ReplyContent.CommitmentEntry[] commitments) =>
        SubmittedAsync(id, "handler1", answerClass, commitments);

    /// <summary>The same, drafted by somebody else of the section.</summary>
    public async Task SubmittedAsync(long id, string drafter, string answerClass, params ReplyContent.CommitmentEntry[] commitments)
    {
        var roster = await WithDbAsync(db => Roster.LoadAsync(db, CancellationToken.None));
        await ChangeAsync(id, drafter, (p, actor) =>
        {
            var content = FirstDraft.Of(p);
            content = content with
            {
                Answers = [.. content.Answers.Select(a => a with { Text = $"第{a.ItemOrder}条已经研究办理。", Adoption = Adoption.Adopted })],
                AnswerClass = answerClass,
                Commitments = commitments,
            };
            var reply = p.StartReply(content, actor);
            p.SubmitForReview(reply, Year.AnswerClasses, ReviewChain.For(p, reply, roster, Year), null, actor);
        });
    }

    /// <summary>Takes a step on a case as this person, as a use case would.</summary>
    public async Task ChangeAsync(long id, string userName, Action<Proposal, Actor> change)
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        var cases = scope.ServiceProvider.GetRequiredService<CaseBook>();
        var proposal = await cases.OpenAsync(id, version: null, CancellationToken.None);
        var actor = As(userName);
        change(proposal, actor);
        await cases.SaveAsync(proposal, actor, CancellationToken.None);
    }

    /// <summary>The whole case as it stands in the database.</summary>
    public Task<Proposal> ReloadAsync(long id) => WithDbAsync((DeskContext db) => db.WholeAsync(id, CancellationToken.None));
}
