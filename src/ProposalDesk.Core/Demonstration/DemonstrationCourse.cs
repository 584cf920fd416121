using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Demonstration;

/// <summary>
/// Takes one case of the demonstration along its way, step by step, on the days on which each would have happened:
/// through the rules of the case, so that history, deadlines and messages are what they would have been.
/// </summary>
public sealed class DemonstrationCourse(DemonstrationDesk desk, CancellationToken ct)
{
    private Proposal _case = null!;
    private int _place;

    private string Head => $"head{_place}";

    private string Handler => $"handler{_place}";

    private string Deputy => DemonstrationPeople.DeputyOf(_place);

    /// <summary>A day of 2021.</summary>
    public static DateOnly On(int month, int day) => new(2021, month, day);

    public async Task ReceiveAsync(DemonstrationPaper paper, DateOnly referredOn)
    {
        var clerk = desk.As("clerk", referredOn, 14, 30);
        _case =
            Proposal.Receive(paper.ToReceipt(desk.Year.BureauId, desk.Sessions[paper.Kind].Id, referredOn, desk.Person("director").UserId),
                desk.Year, clerk);
        desk.Cases.Add(_case);
        await desk.Cases.SaveAsync(_case, clerk, ct);
    }

    /// <param name="place">1 to 5.</param>
    public Task AssignAsync(DateOnly on, int place, DateOnly? internalDueOn = null, int? assisting = null, DateOnly? opinionDueOn = null)
    {
        _place = place;
        return StepAsync("clerk", on, 9, clerk => _case.Assign(
            new AssignmentPlan(
                desk.Sections[place],
                desk.Person(Deputy).UserId,
                desk.Person(Deputy).Name,
                internalDueOn,
                assisting is { } other ? [new(desk.Sections[other], opinionDueOn!.Value)] : [],
                new Dictionary<long, long>()),
            clerk));
    }

    public Task AcceptAsync(DateOnly on) => StepAsync(Head, on, 10, head => _case.Accept(desk.Person(Handler), head));

    public Task AssistAsync(DateOnly acceptedOn, DateOnly writtenOn, int place, string opinion) => AssistAsync(
        acceptedOn, writtenOn, $"head{place}", $"handler{place}", _case.AssistingAssignments.Single().Id, opinion);

    public Task RequestTransferAsync(DateOnly on, string unit, string reason, DateOnly inTimeUntil) =>
        StepAsync("clerk", on, 16, clerk => _case.RequestTransfer(unit, reason, inTimeUntil, clerk));

    public Task ContactAsync(DateOnly on, ContactPhase phase, ContactMode mode, string place, string opinion, string result) =>
        StepAsync(Handler, on, 16, handler => _case.RecordContact(
            new ContactEntry(phase, mode, on, place, [1], null, $"{handler.Name}、{desk.Person(Head).Name}", opinion, result), handler));

    public Task DraftAsync(DateOnly on, ReplyContent content) => StepAsync(Handler, on, 15, handler => _case.StartReply(content, handler));

    public Task SubmitAsync(DateOnly on) => StepAsync(Handler, on, 11, handler =>
    {
        var reply = _case.LetterInProgress!;
        _case.SubmitForReview(
            reply, desk.Year.AnswerClasses, ReviewChain.For(_case, reply, desk.Roster, desk.Year, handler), null, handler);
    });

    public Task HeadAgreesAsync(DateOnly on) => StepAsync(Head, on, 14, head => _case.Agree("已核对，同意报送。", null, head));

    /// <summary>Office check and minutes of the meeting in one go: both are the clerk's.</summary>
    public Task OfficeAgreesAsync(DateOnly on) => StepAsync("clerk", on, 17, clerk => _case.Agree(
        null, new CollectiveMinutes(on, "钟立诚、孟秋华、各科室负责人", "逐条对照意见建议审议，内容完整，依据充分，同意送签。"), clerk));

    public Task DeputyAgreesAsync(DateOnly on) => StepAsync(Deputy, on, 11, deputy => _case.Agree("请主要领导审签。", null, deputy));

    public async Task SignAsync(DateOnly on, bool byDirector = false)
    {
        var reply = _case.ReplyInReview!;
        await desk.Sign.ExecuteAsync(new(_case.Id, reply.Id, _case.Version), desk.As(byDirector ? "director" : Deputy, on, 15), ct);
        await desk.Typeset.ExecuteAsync(reply.Id, ct);
        await ReloadAsync();
    }

    public async Task SendAsync(DateOnly on, DeliveryMode mode, string evidence)
    {
        var entries = _case.SignedReply!.Deliveries
            .Select(d =>
                new SendReply.Handed(d.Order, d.IsAddressee ? mode : DeliveryMode.OfficialExchange, on, d.IsAddressee ? evidence : "机要交换"))
            .ToList();
        await desk.Send.ExecuteAsync(new(_case.Id, entries, _case.Version), desk.As("clerk", on, 16, 10), ct);
        await ReloadAsync();
    }

    public async Task RateAsync(DateOnly on, int proposer, FeedbackRating rating, string? comment)
    {
        var sheet = _case.SheetsOfLatestRound.Single(s => s.ProposerOrder == proposer);
        var member = Actor.Member(sheet.ProposerName, desk.As("clerk", on, 20, 15).Now);
        _case.RecordRating(sheet, rating, comment, desk.Year, member);
        await desk.Cases.SaveAsync(_case, member, ct);
    }

    public Task ForwardAsync(DateOnly on) => StepAsync("clerk", on, 11, clerk => _case.ForwardSheets(on, "市政府督查室", clerk));

    private async Task AssistAsync(DateOnly acceptedOn, DateOnly writtenOn, string head, string handler, long assignmentId, string opinion)
    {
        await StepAsync(head, acceptedOn, 11, actor => _case.AcceptAssisting(assignmentId, desk.Person(handler), actor));
        await StepAsync(handler, writtenOn, 15, actor => _case.WriteSectionOpinion(assignmentId, opinion, actor));
    }

    private async Task StepAsync(string userName, DateOnly on, int hour, Action<Actor> step)
    {
        var actor = desk.As(userName, on, hour, (_case.Events.Count * 7) % 50);
        step(actor);
        await desk.Cases.SaveAsync(_case, actor, ct);
    }

    private async Task ReloadAsync()
    {
        desk.Db.ChangeTracker.Clear();
        _case = await desk.Cases.OpenAsync(_case.Id, null, ct);
    }
}
