using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>送达: records to whom, how and when the letter went; with the last addressee the sheets go out (domain.md §3.8–3.10).</summary>
public sealed class SendReply(DeskContext db, CaseBook cases, DeadlineBook deadlines, StoreUpload uploads, FeedbackCodes codes)
{
    public sealed record Command(long ProposalId, IReadOnlyList<Handed> Deliveries, long Version);

    /// <summary>One recipient as the clerk entered it.</summary>
    /// <param name="File">The signed receipt, scanned; optional.</param>
    public sealed record Handed(int Order, DeliveryMode Mode, DateOnly SentOn, string? Evidence, UploadedFile? File = null);

    /// <returns>What was recorded and what follows, as a sentence for the person.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var year = await deadlines.YearOfAsync(proposal.SessionId, ct);
        var calendar = await deadlines.CalendarAsync(ct);
        var reply = proposal.SignedReply;
        var lastOn = command.Deliveries.Select(e => e.SentOn).Append(reply?.SignedOn ?? actor.Today).Max();

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var entries = await KeepFilesAsync(command, actor, ct);
        proposal.Send(entries, year, calendar.AddWorkingDays(lastOn, year.FeedbackDays), actor);

        var sheets = proposal.Sheets.Where(s => s.CodeHash is null).ToList();
        foreach (var sheet in sheets)
        {
            sheet.SetCodeHash(FeedbackCodes.HashOf(codes.CodeFor(sheet)));
            db.Outbox.Add(OutboxMessage.ToPrint(
                $"sheet:{sheet.Key:n}:{sheet.Generation}",
                sheet.ProposerName,
                proposal.Id,
                $"{proposal.NumberInWords}《{proposal.Title}》{proposal.Kind.Noun()}办理情况征询意见表，送{sheet.ProposerName}，{sheet.DueOn.InWords()}前收回。",
                actor.Now));
        }

        await cases.SaveAsync(proposal, actor, ct);
        await transaction.CommitAsync(ct);

        return Told(proposal, reply!, sheets, year);
    }

    private async Task<List<DeliveryEntry>> KeepFilesAsync(Command command, Actor actor, CancellationToken ct)
    {
        var entries = new List<DeliveryEntry>();
        foreach (var one in command.Deliveries)
        {
            StoredFile? file = null;
            if (one.File is { } upload)
            {
                file = await uploads.ExecuteAsync(
                    new StoreUpload.Command(upload, FilePurpose.DeliveryEvidence, command.ProposalId, Field: $"Deliveries[{one.Order - 1}].File"), actor, ct);
                await db.SaveChangesAsync(ct);
            }

            entries.Add(new DeliveryEntry(one.Order, one.Mode, one.SentOn, one.Evidence, file?.Id));
        }

        return entries;
    }

    private static string Told(Proposal proposal, Reply reply, List<FeedbackSheet> sheets, Organisation.HandlingYear year)
    {
        if (reply.Status != ReplyStatus.Sent)
        {
            var waiting = string.Join("、", reply.Deliveries.Where(d => d is { IsAddressee: true, SentOn: null }).Select(d => d.Name));
            return $"{reply.DocumentNumber}的送达情况已登记，还要送{waiting}。";
        }

        return (reply.Kind, sheets) switch
        {
            (ReplyKind.CorrectingLetter, _) => $"更正函{reply.DocumentNumber}已送达，原答复日期不变。",
            (ReplyKind.SupplementaryReply, _) => $"补充答复{reply.DocumentNumber}已送达，原答复日期不变，不另发征询意见表。",
            (_, []) => $"{reply.DocumentNumber}已送达{reply.ReachedAllOn?.InWords()}。",
            _ => $"{reply.DocumentNumber}已送达，{sheets.Count}份征询意见表待打印随函送出，请{proposal.Kind.Member()}在{sheets[0].DueOn.InWords()}前评价（{year.FeedbackDays}个工作日）。",
        };
    }
}
