using Microsoft.AspNetCore.Mvc.Filters;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Every file of every form is scanned before the form is looked at. What is not clean is a mistake at its field like any
/// other: nothing is kept of it, what was typed stays, and the form can be sent again.
/// </summary>
public sealed class ScanUploads(UploadScanner scanner) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (scanner.IsOn && http.Request.HasFormContentType)
        {
            foreach (var file in (await http.Request.ReadFormAsync(http.RequestAborted)).Files.Where(f => f.Length > 0))
            {
                await using var content = file.OpenReadStream();
                var verdict = await scanner.ScanAsync(content, http.RequestAborted);
                if (!verdict.IsClean)
                {
                    context.ModelState.AddModelError(file.Name, await RefusalAsync(http, IncomingName(file), verdict));
                }
            }
        }

        await next();
    }

    private static async Task<string> RefusalAsync(HttpContext http, string name, UploadScanner.Verdict verdict)
    {
        if (verdict.Virus is null)
        {
            return $"查毒程序现在用不了，文件“{name}”没有收下。请过几分钟再选择这个文件提交；等不及的，先不带文件提交，以后再补。系统管理员会看到这个情况。";
        }

        var db = http.RequestServices.GetRequiredService<DeskContext>();
        if (http.Person() is { } person)
        {
            await db.RecordAtOnceAsync(
                person.Actor, SecurityEventKind.Upload, $"上传的文件里查出病毒（{verdict.Virus}），没有收下。", $"文件{name}", http.RequestAborted);
        }

        return $"文件“{name}”里查出病毒（{verdict.Virus}），没有收下。请不要打开它，联系系统管理员；需要上传的，请换一份干净的文件。";
    }

    private static string IncomingName(IFormFile file) => file.FileName.Split('/', '\\')[^1];
}
