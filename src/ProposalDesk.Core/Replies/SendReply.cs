using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>送达: records to whom, how and when the letter went; with the last addressee the sheets go out (domain.md §3.8–3.10).</summary>
public sealed class SendReply(DeskContext db, CaseBook cases, DeadlineBook deadlines, StoreUpload uploads, FeedbackCodes codes)
{
    public sealed record Command(long ProposalId, IReadOnlyList<Handed> Deliveries, long Version);

    /// <summary>One recipient as the clerk entered it.</summary>
    /// <param name="File">The signed receipt, scanned; optional.</param>
    public sealed record Handed(int Order, DeliveryMode? Mode, DateOnly? SentOn, string? Evidence, UploadedFile? File = null);

    /// <summary>Everything that would be refused, without recording anything: what comes before the clerk confirms.</summary>
    /// <returns>What would follow, as a sentence.</returns>
    public async Task<string> TryOutAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var year = await deadlines.YearOfAsync(proposal.SessionId, ct);
        var calendar = await deadlines.CalendarAsync(ct);
        var reply = proposal.LetterToSend;
        var isAnewOnly = reply?.Status == ReplyStatus.Sent;
        proposal.Send(
            [.. command.Deliveries.Select(one => Complete(one, null))], year, FeedbackDueOn(command, reply, year, calendar, actor), actor);
        db.ChangeTracker.Clear();

        return Following(proposal, reply!, isAnewOnly, year);
    }

    /// <returns>What was recorded and what follows, as a sentence for the person.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var year = await deadlines.YearOfAsync(proposal.SessionId, ct);
        var calendar = await deadlines.CalendarAsync(ct);
        var reply = proposal.LetterToSend;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var entries = await KeepFilesAsync(command, actor, ct);
        proposal.Send(entries, year, FeedbackDueOn(command, reply, year, calendar, actor), actor);

        var sheets = proposal.Sheets.Where(s => s.CodeHash is null).ToList();
        foreach (var sheet in sheets)
        {
            codes.Assign(sheet);
            db.Outbox.Add(OutboxMessage.ToPrint(
                $"sheet:{sheet.Key:n}:{sheet.Generation}",
                sheet.ProposerName,
                proposal.Id,
                $"{proposal.NumberInWords}《{proposal.Title}》办理情况征询意见表，"
                    + $"送{sheet.ProposerName}，{sheet.DueOn.InWords()}前收回。",
                actor.Now));
        }

        await cases.SaveAsync(proposal, actor, ct);
        await transaction.CommitAsync(ct);

        return Told(proposal, reply!, sheets, year);
    }

    private static DateOnly FeedbackDueOn(Command command, Reply? reply, HandlingYear year, WorkingDayCalendar calendar, Actor actor) =>
        calendar.AddWorkingDays(
        command.Deliveries.Select(e => e.SentOn).Concat(reply?.Deliveries.Where(d => d.Counts).Select(d => d.SentOn) ?? [])
            .Append(reply?.SignedOn).Max() ?? actor.Today,
        year.FeedbackDays);

    private static DeliveryEntry Complete(Handed one, long? fileId)
    {
        var mode = one.Mode ?? throw new RuleViolationException("mode-missing", "请选择送达方式。", $"Deliveries[{one.Order - 1}].Mode");
        var sentOn = one.SentOn ?? throw new RuleViolationException("sent-on-missing", "请填写送达日期。", $"Deliveries[{one.Order - 1}].SentOn");

        return new DeliveryEntry(one.Order, mode, sentOn, one.Evidence, fileId);
    }

    private static string Following(Proposal proposal, Reply reply, bool isAnewOnly, HandlingYear year)
    {
        if (isAnewOnly || reply.Status != ReplyStatus.Sent)
        {
            return isAnewOnly ? "只更正这几条送达记录，办理状态不变。" : $"登记后还要送{Waiting(reply)}，全部送到才算答复。";
        }

        var sheets = proposal.Sheets.Count(s => s.CodeHash is null);

        return reply switch
        {
            { AnswersRound: false } => $"登记后即为送达，{Earlier(proposal)}日期不变。",
            { Kind: ReplyKind.AssistingOpinion } => $"登记后即办结，协办意见送出日期为{reply.ReachedAllOn?.InWords()}。",
            _ => $"登记后全部送到，答复日期为{reply.ReachedAllOn?.InWords()}" + (sheets > 0 ? $"，备好{sheets}份征询意见表（{year.FeedbackDays}个工作日内评价）。" : "。"),
        };
    }

    private static string Waiting(Reply reply) =>
        string.Join("、", reply.Deliveries.Where(d => d is { IsAddressee: true, Counts: true, SentOn: null }).Select(d => d.Name));

    private async Task<List<DeliveryEntry>> KeepFilesAsync(Command command, Actor actor, CancellationToken ct)
    {
        var entries = new List<DeliveryEntry>();
        foreach (var one in command.Deliveries)
        {
            StoredFile? file = null;
            if (one.File is { } upload)
            {
                file = await uploads.ExecuteAsync(
                    new StoreUpload.Command(upload, FilePurpose.DeliveryEvidence, command.ProposalId,
                        Field: $"Deliveries[{one.Order - 1}].File"), actor, ct);
                await db.SaveChangesAsync(ct);
            }

            entries.Add(Complete(one, file?.Id));
        }

        return entries;
    }

    private static string Earlier(Proposal proposal) => proposal.Role == HandlingRole.Assist ? "原协办意见" : "原答复";

    private static string Told(Proposal proposal, Reply reply, List<FeedbackSheet> sheets, HandlingYear year)
    {
        if (reply.Status != ReplyStatus.Sent)
        {
            return $"{reply.DocumentNumber}的送达情况已登记，还要送{Waiting(reply)}。";
        }

        return (reply.Kind, sheets) switch
        {
            (ReplyKind.CorrectingLetter, _) => $"更正函{reply.DocumentNumber}已送达，{Earlier(proposal)}日期不变。",
            (ReplyKind.AssistingOpinion, _) => $"协办意见{reply.DocumentNumber}已送{proposal.LeadUnit}，{proposal.NumberInWords}办结。",
            (ReplyKind.SupplementaryReply, _) => $"补充答复{reply.DocumentNumber}已送达，原答复日期不变，不另发征询意见表。",
            (_, []) => $"{reply.DocumentNumber}已送达，答复日期为{reply.ReachedAllOn?.InWords()}。",
            _ => $"{reply.DocumentNumber}已送达，{sheets.Count}份征询意见表待打印随函送出，"
                + $"请{proposal.Member}在{sheets[0].DueOn.InWords()}前评价（{year.FeedbackDays}个工作日）。",
        };
    }
}
