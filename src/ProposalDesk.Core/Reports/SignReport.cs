using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// 签发: the report is set once on trial, then number, signature, snapshot and the order of PDF and DOCX are one transaction.
/// Signing again does nothing twice.
/// </summary>
public sealed class SignReport(
    DeskContext db, ReportBook book, ReportFilling live, ReportFreezer freezer, DocumentNumbers numbers, ITypesetter typesetter,
    LetterSignal signal)
{
    public sealed record Command(long BureauId, long ReportId, long Version);

    /// <returns>What happened, in a sentence, with the number where it has one.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await SignedBySameAsync(command, actor, ct) is { } already)
        {
            return already;
        }

        var report = await book.OpenAsync(command.BureauId, command.ReportId, command.Version, ct);
        report.CheckSignable(actor);
        await TryOutAsync(report, actor, ct);
        try
        {
            return await SignAsync(report, actor, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody was faster in the same instant: the transaction is gone and with it the number drawn.
            db.ChangeTracker.Clear();

            return await SignedBySameAsync(command, actor, ct)
                ?? throw new RuleViolationException("changed-meanwhile", "这份材料刚被他人签发或退回，请刷新页面查看。");
        }
    }

    private async Task<string> SignAsync(Report report, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var number = report.Kind.IsNumbered()
            ? await numbers.DrawAsync(report.BureauId, actor.Today.Year, NumberedKind.Report, replyId: null, actor.Now, ct)
            : null;
        report.Sign(number, actor);
        // Inside the transaction, so that text, figures and the lists behind them are of one moment.
        var frozen = await freezer.OfAsync(
            report.Kind, await live.OfAsync(report.BureauId, report.Year, report.Text(), actor.Today, ct), number ?? "", ct);
        db.ReportSnapshots
            .Add(ReportSnapshot.Of(report.Id, frozen, report.SignedFor is { } leader ? $"{actor.Name}（代{leader}）" : actor.Name, actor.Now));
        db.ReportOrders.Add(new ReportOrder { ReportId = report.Id, OrderedAt = actor.Now });
        db.TellDrafter(
            report,
            $"{report.Name}已由{actor.Name}签发{(number is null ? "" : $"，文号{number}")}。{(report.Kind.Owed() is null ? "" : "请向每个报送对象报送并登记。")}",
            "汇报材料：已签发", actor);
        await book.SaveAsync(report, actor, ct);
        await transaction.CommitAsync(ct);
        signal.Raise();

        return Sentence(number);
    }

    // What no page can hold or no face can show must be found before a number is drawn.
    private async Task TryOutAsync(Report report, Actor actor, CancellationToken ct)
    {
        var number = report.Kind.IsNumbered()
            ? await numbers.NextAsync(report.BureauId, actor.Today.Year, NumberedKind.Report, ct)
            : "";
        var today = await live.OfAsync(report.BureauId, report.Year, report.Text(), actor.Today, ct);
        try
        {
            await typesetter.RenderAsync(ReportComposer.Final(report.Kind, today, number), ReportPlaces.Of(today), "材料", ct);
        }
        catch (TypesettingException problem)
        {
            throw new RuleViolationException("not-typesettable", $"没有签发，也没有取号：{problem.Message}");
        }
    }

    private async Task<string?> SignedBySameAsync(Command command, Actor actor, CancellationToken ct)
    {
        var signed = await db.Reports.AsNoTracking()
            .Where(r => r.Id == command.ReportId && r.BureauId == command.BureauId && r.SignedById == actor.UserId)
            .Select(r => new { r.DocumentNumber }).SingleOrDefaultAsync(ct);

        return signed is null ? null : Sentence(signed.DocumentNumber);
    }

    private static string Sentence(string? number) =>
        $"已签发{(number is null ? "" : $"，文号{number}")}。文字和数字已经定版，PDF和Word文件正在生成。";
}
