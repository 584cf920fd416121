using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>Requests to others and how they end, and how the case is driven on.</summary>
internal sealed partial class SpokenCase
{
    public Task AskExtensionAsync(DateOnly newDueOn) => Say(Handler, (AskForExtension use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, newDueOn, "部门协调需要时间", v), a, CancellationToken.None));

    public Task DecideExtensionAsync(bool isApproved, string? note, string who = "deputy1") =>
        Say(who, (DecideOnExtension use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, isApproved, note, v), a, CancellationToken.None));

    public Task SendExtensionAsync(string how) => Say("clerk", (SendExtensionRequest use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, a.Today, how, v), a, CancellationToken.None));

    public Task AnswerExtensionAsync(bool isGranted, DateOnly? until, string? note) =>
        Say("clerk", (RecordExtensionAnswer use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, isGranted, a.Today, until, note, v), a, CancellationToken.None));

    public Task AskAfterAsync(string how) => Say("clerk", (AskAfterAnswer use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, a.Today, how, v), a, CancellationToken.None));

    public Task AskTransferAsync(string unit) => Say("clerk", (AskForTransfer use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, unit, "属其职责", v), a, CancellationToken.None));

    public Task RefuseTransferAsync(DateOnly? newDueOn) => Say("clerk", (RecordTransferRefused use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, a.Today, "仍由你局办理", newDueOn, v), a, CancellationToken.None));

    public Task GrantTransferAsync() => Say("clerk", (RecordTransferGranted use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, a.Today, null, v), a, CancellationToken.None));

    public Task WithdrawAsync() => Say("clerk", (WithdrawProposal use, long v, Actor a) =>
        use.ExecuteAsync(new(Id, "提出人收回", "清政办函〔2021〕9号", v), a, CancellationToken.None));

    public Task MarkAsync(bool isDone, string note) => Say(Handler, async (RecordImplementation use, long v, Actor a) =>
        await use.ExecuteAsync(new(Id, (await desk.ReloadAsync(Id)).Items[0].Id, isDone, a.Today, note, v), a, CancellationToken.None));

    /// <summary>On so many days before today, as the desk does by itself.</summary>
    public Task ChasedAsync(int days) => desk.WithDbAsync(async db =>
    {
        var limit = (await desk.ReloadAsync(Id)).Deadlines.Where(d => d.IsOpen).MinBy(d => d.DueOn)!.Id;
        db.DeadlineReminders.AddRange(Enumerable.Range(0, days).Select(day => new DeadlineReminder
        {
            DeadlineId = limit,
            ProposalId = Id,
            Rung = $"Acting:{day}",
            To = ReminderTo.Acting,
            IsChaser = true,
            On = desk.Today.AddDays(-day),
        }));
        await db.SaveChangesAsync();
    });

    /// <summary>By hand, for its first open limit.</summary>
    public async Task ChaseAsync(string who, string? words)
    {
        var limit = (await desk.ReloadAsync(Id)).Deadlines.Where(d => d.IsOpen).MinBy(d => d.DueOn)!.Id;
        await Say(who, (ChaseByHand use, long v, Actor a) => use.ExecuteAsync(new(Id, limit, words, v), a, CancellationToken.None));
    }
}
