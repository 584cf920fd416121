using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>What every screen's controller has: who acts, and how a use case is run.</summary>
public abstract class AppController : Controller
{
    protected Actor Me => HttpContext.Actor();

    protected long BureauId => HttpContext.Person()!.BureauId;

    /// <summary>Runs a use case. A broken rule becomes a message at its field, not an error page.</summary>
    /// <param name="prefix">Where the form stands in the page's model, e.g. <c>Form</c>.</param>
    /// <param name="except">The code of a rule that deserves a page of its own: its exception goes on.</param>
    protected async Task<bool> TryAsync(Func<Task> useCase, string prefix = "", string? except = null)
    {
        try
        {
            await useCase();
            return true;
        }
        catch (RuleViolationException e) when (e.Code != except)
        {
            ModelState.AddModelError(prefix.Length > 0 && e.Field.Length > 0 ? $"{prefix}.{e.Field}" : e.Field, e.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError(string.Empty, "这一条刚被同事改动过，您的修改还没有保存。请核对最新内容后再提交，您填写的文字仍在下面。");
        }

        return false;
    }

    /// <summary>A workbook under this name with today's date; written to a file first, so that it fails before anything is sent.</summary>
    protected Task<IActionResult> WorkbookAsync(string name, IReadOnlyList<SpreadsheetPage> pages, CancellationToken ct) =>
        WorkbookAsync(name, pages, ProposalAccess.SeesMoreFor(Me), ct);

    /// <param name="forWhom">Whom the person stands in for, where that is what allows it.</param>
    protected async Task<IActionResult> WorkbookAsync(
        string name, IReadOnlyList<SpreadsheetPage> pages, IReadOnlyList<Capacity> forWhom, CancellationToken ct)
    {
        await using var file = new TemporaryFile();
        await using (var stream = file.Create())
        {
            await Spreadsheet.WriteAsync(stream, pages, ct);
        }

        await RecordAsync(SecurityEventKind.Export, forWhom, $"导出了“{name}”表格。", "", ct);

        return File(file.Open(), Spreadsheet.ContentType, $"{name}{Me.Today.InWords()}.xlsx");
    }

    /// <summary>Something was looked at or taken out: a line of the security log.</summary>
    protected Task RecordAsync(SecurityEventKind kind, string sentence, string about, CancellationToken ct) =>
        HttpContext.RequestServices.GetRequiredService<DeskContext>().RecordAtOnceAsync(Me, kind, sentence, about, ct);

    /// <summary>The same with whom the person stood in for: 代周敏打开了案卷。</summary>
    protected Task RecordAsync(
        SecurityEventKind kind, IReadOnlyList<Capacity> forWhom, string sentence, string about, CancellationToken ct) =>
        RecordAsync(kind, forWhom.Count == 0 ? sentence : $"代{string.Join("、", forWhom.Select(c => c.Name))}{sentence}", about, ct);

    /// <summary>What happened, in a sentence, on the page the person is sent to.</summary>
    protected void Notice(string sentence) => TempData["Notice"] = sentence;

    /// <summary>403 with the sentence that says whose step it is.</summary>
    protected IActionResult Refused(string sentence)
    {
        HttpContext.Features.Set(new RefusalSentence(sentence));
        return StatusCode(StatusCodes.Status403Forbidden);
    }
}
