using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>What people do with the case, by the use cases behind the pages; what these say to them is noted.</summary>
internal sealed partial class SpokenCase
{
    private int _lastContact;

    /// <summary>Who handles it now.</summary>
    public string Handler { get; set; } = "handler1";

    /// <summary>The receipt as it stands, for corrections of it.</summary>
    public required ProposalReceipt Receipt { get; set; }

    public async Task RegisterAsync()
    {
        Receipt = Receipt with { ReferredOn = desk.Today };
        await desk.WithAsync(async (ReceiveProposal receive) =>
        {
            var received = await receive.ExecuteAsync(
                new(Receipt, new SessionChoice(Receipt.SessionId, null, null)), desk.As("clerk"), CancellationToken.None);
            Id = received.ProposalId;
            Note("提示", received.InWords);
        });
    }

    /// <summary>A use case that tells its person nothing.</summary>
    public async Task Do<T>(string who, Func<T, long, Actor, Task> step)
        where T : notnull
    {
        var version = await desk.WithDbAsync(db => db.Proposals.Where(p => p.Id == Id).Select(p => p.Version).SingleAsync());
        await desk.WithAsync((T use) => step(use, version, ActorOf(who)));
    }

    /// <summary>A use case that says what has happened.</summary>
    public async Task Say<T>(string who, Func<T, long, Actor, Task<string>> step)
        where T : notnull =>
        await Do(who, async (T use, long version, Actor actor) => Note("提示", await step(use, version, actor)));

    /// <summary>A step that has no use case of its own to try here.</summary>
    public Task ChangeAsync(string who, Action<Proposal, Actor> change) => desk.WithAsync(async (CaseBook cases) =>
    {
        var proposal = await cases.OpenAsync(Id, version: null, CancellationToken.None);
        change(proposal, ActorOf(who));
        await cases.SaveAsync(proposal, ActorOf(who), CancellationToken.None);
    });

    public Task AssignAsync(Section lead, string deputy = "deputy1", string? reason = null, params Section[] assisting) =>
        Say("clerk", (AssignProposal use, long v, Actor a) => use.ExecuteAsync(
            new(Id, lead.Id, desk.UserId(deputy), null,
                [.. assisting.Select(s => new AssignProposal.AssistingSection(s.Id, a.Today.AddDays(20)))],
                new Dictionary<long, long>(), reason, v), a, CancellationToken.None));

    public Task DecideAssignmentAsync(Section lead, string deputy) =>
        Say(deputy, (AssignProposal use, long v, Actor a) => use.ExecuteAsync(
            new(Id, lead.Id, desk.UserId(deputy), null, [], new Dictionary<long, long>(), null, v), a, CancellationToken.None));

    public Task AcceptAsync(string head = "head1", string handler = "handler1") => Say(head, (AcceptAssignment use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, desk.UserId(handler), v), a, CancellationToken.None));

    public Task RefuseAsync(string head, Section better, string reason) => Say(head, (RefuseAssignment use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, reason, better.Id, v), a, CancellationToken.None));

    public Task ContactAsync(ContactPhase phase, ContactMode mode, string opinion, params int[] with) =>
        Do(Handler, (RecordContact use, long v, Actor a) => use.ExecuteAsync(new(Id, v, new ContactEntry(
            phase, mode, a.Today, mode.IsFaceToFace() ? $"会议室{++_lastContact}" : null, with.Length == 0 ? [1] : with, null, "王宁", opinion,
            null), []), a, CancellationToken.None));

    /// <summary>Both contacts the gate asks for.</summary>
    public async Task ConsultAsync()
    {
        await ContactAsync(ContactPhase.Before, ContactMode.Meeting, "希望早日开放");
        await ContactAsync(ContactPhase.During, ContactMode.Telephone, "同意初步意见");
    }

    /// <summary>Writes the draft, or what is asked of the one in hand.</summary>
    public Task DraftAsync(string answerClass = "A", params ReplyContent.CommitmentEntry[] commitments) =>
        ChangeAsync(Handler, (p, actor) =>
    {
        var content = p.LetterInProgress?.Content() ?? FirstDraft.Of(p);
        var reply = p.StartReply(content, actor);
        p.SaveDraft(reply, content with
        {
            Answers = reply.IsAboutEarlierReply ? []
                : [.. FirstDraft.Of(p).Answers.Select(a => a with { Text = $"第{a.ItemOrder}条已经研究办理。", Adoption = Adoption.Adopted })],
            AnswerClass = reply.Kind is ReplyKind.AssistingOpinion or ReplyKind.CorrectingLetter ? null : answerClass,
            Commitments = commitments,
            Correction = reply.IsAboutEarlierReply ? "第三段的年份应为2021年。" : null,
        }, actor);
        p.TickOffPoints(reply, [.. reply.OpenPoints.Select(x => x.Id)], actor);
    });

    public async Task SubmitAsync(string? reasonWithoutOpinions = null)
    {
        var draft = (await desk.ReloadAsync(Id)).LetterInProgress!.Draft!.Version;
        await Say(Handler, (SubmitReply use, long _, Actor a) =>
            use.ExecuteAsync(new(Id, draft, reasonWithoutOpinions), a, CancellationToken.None));
    }

    /// <summary>Drafted and handed to review.</summary>
    public async Task SubmitAnewAsync(string answerClass = "A", params ReplyContent.CommitmentEntry[] commitments)
    {
        await DraftAsync(answerClass, commitments);
        await SubmitAsync();
    }

    public Task AgreeAsync(string who, string? comment = null) => Say(who, (AgreeToReply use, long v, Actor a) => use.ExecuteAsync(
        new(Id, comment, who == "clerk" ? new CollectiveMinutes(a.Today, "周敏、钱立", "评议通过") : null, v), a, CancellationToken.None));

    /// <summary>By everybody who reviews before the signature.</summary>
    public async Task AgreeUpToSignatureAsync()
    {
        for (var step = await StepAsync(); step is { Kind: not ReviewStepKind.Signature }; step = await StepAsync())
        {
            await AgreeAsync(step.HolderRole switch
            {
                DeskRole.SectionHead => step.HolderSectionId == desk.DataSection.Id ? "head1" : "head2",
                DeskRole.Clerk => "clerk",
                _ => "deputy1",
            });
        }
    }

    public async Task SignAsync(string? signer = null)
    {
        var seen = await desk.ReloadAsync(Id);
        var who = signer ?? (seen.ReplyInReview!.CurrentStep!.HolderRole == DeskRole.Director ? "director" : "deputy1");
        await Do(who, async (SignReply use, long v, Actor a) =>
            await use.ExecuteAsync(new(Id, seen.ReplyInReview!.Id, v), a, CancellationToken.None));
        desk.Typesetter.Before = paper =>
        {
            News("函件", "letter", LinesOf(paper));

            return Task.CompletedTask;
        };
        await desk.TypesetAsync();
        desk.Typesetter.Before = null;
    }

    /// <summary>Handed to everybody, or to some of them.</summary>
    public async Task SendAsync(DeliveryMode mode = DeliveryMode.Post, Func<Delivery, bool>? some = null)
    {
        var letter = (await desk.ReloadAsync(Id)).LetterToSend!;
        var handed = letter.Deliveries.Where(d => d is { Counts: true, SentOn: null } && some?.Invoke(d) != false)
            .Select(d => new SendReply.Handed(d.Order, mode, desk.Today, mode == DeliveryMode.Post ? "EMS123" : null)).ToList();
        await Say("clerk", async (SendReply use, long v, Actor a) =>
        {
            Note("确认前", await use.TryOutAsync(new(Id, handed, v), a, CancellationToken.None));

            return await use.ExecuteAsync(new(Id, handed, v), a, CancellationToken.None);
        });
    }

    /// <summary>From the review to the members.</summary>
    public async Task AnswerAsync()
    {
        await AgreeUpToSignatureAsync();
        await SignAsync();
        await SendAsync();
    }

    public async Task RateAsync(FeedbackRating rating, string? comment = null, int proposer = 1)
    {
        var page = await desk.RateAsync(Id, rating, comment, proposer);
        News("链接页", "member", Eyes.Lines(page.Document.QuerySelector("main")!));
    }

    public async Task EnterPaperAsync(FeedbackRating rating, string? comment, int proposer, DateOnly signedOn)
    {
        var sheet = await SheetAsync(proposer);
        await Say("clerk", (EnterPaperSheet use, long v, Actor a) => use.ExecuteAsync(
            new(Id, sheet, rating, comment, signedOn, new UploadedFile("扫描件.pdf", "%PDF-1.7 scan"u8.ToArray()), v), a,
            CancellationToken.None));
    }

    public Task ForwardAsync() => Do("clerk", async (ForwardReturnedSheets use, long v, Actor a) =>
        await use.ExecuteAsync(new(Id, a.Today, v), a, CancellationToken.None));

    public Task CloseAsync() => ChangeAsync("clerk", (p, clerk) => p.Close(clerk));

    /// <summary>The sheet of the latest round.</summary>
    public async Task<long> SheetAsync(int proposer) =>
        (await desk.ReloadAsync(Id)).Sheets.Where(s => s.ProposerOrder == proposer).MaxBy(s => s.RoundNumber)!.Id;

    public void NoteSaid(string label, string text) => Note(label, text);

    private async Task<ReviewStep?> StepAsync() => (await desk.ReloadAsync(Id)).ReplyInReview?.CurrentStep;

    // handler1, or deputy2 for deputy1: 郑洁（代吴刚）.
    private Actor ActorOf(string who) => who.Split(" for ") is [var person, var leader]
        ? new Actor([desk.Person(person), desk.Person(leader)], desk.As(person).Now)
        : desk.As(who);
}
