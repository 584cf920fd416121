using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;
using ProposalDesk.Core.Data;
using ProposalDesk.Web.Features.Errors;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// The page of a failure. It needs nothing but the process: no database, no view, no signed-in person. It says what
/// happened and what to do, and carries what was typed, to be sent again with one click, without script.
/// </summary>
public static class FailurePage
{
    /// <summary>Something has thrown.</summary>
    public static Task AfterExceptionAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>();
        var trouble = StorageTroubleFinder.Of(failure?.Error);
        context.Response.StatusCode = failure?.Error is BadHttpRequestException refused ? refused.StatusCode
            : trouble is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable;

        return WriteAsync(context, failure?.Endpoint, trouble is { } known ? InWords(known) : null);
    }

    /// <summary>Something has answered 5xx without a page.</summary>
    public static Task AfterStatusAsync(HttpContext context) => WriteAsync(context, context.GetEndpoint(), null);

    /// <summary>A form has come whose session had ended meanwhile: it waits here until its writer has signed in again.</summary>
    public static Task AfterSessionAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;

        return WriteAsync(context, context.GetEndpoint(), new(
            "登录已过期", "太久没有操作，或者在别处退出了登录，刚才的内容还没有保存。请先在新窗口登录，再回到这一页，按“再试一次”。"));
    }

    private static async Task WriteAsync(HttpContext context, Endpoint? endpoint, ErrorPage? page)
    {
        page ??= ErrorPage.Of(context.Response.StatusCode, context.Features.Get<RefusalSentence>()?.Sentence, context.TraceIdentifier);
        if (context.Request.IsFromScript())
        {
            await context.Response.WriteAsJsonAsync(new { page.Sentence });
            return;
        }

        var form = await CarriedForm.OfAsync(context, endpoint);
        context.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        await context.Response.WriteAsync(Html(context, page, form), Encoding.UTF8);
    }

    private static ErrorPage InWords(StorageTrouble trouble) => trouble switch
    {
        StorageTrouble.Away => new("现在连不上数据库", "刚才的操作没有完成，以前保存的内容不受影响。请过一两分钟再试；还是不行，请告诉系统管理员：数据库连接不上。"),
        StorageTrouble.Busy => new("系统正忙", "同时办理的人多，刚才的操作没有排上，没有保存。请过一会儿再试。"),
        StorageTrouble.Full => new("服务器的磁盘满了", "刚才的内容存不下，没有保存。请告诉系统管理员腾出空间，然后再试。"),
        _ => new("数据库现在只能读", "刚才的内容没有保存。请告诉系统管理员，数据库现在不能写入；能写入以后再试。"),
    };

    private static string Html(HttpContext context, ErrorPage page, CarriedForm? form)
    {
        var request = context.Request;
        var isMember = request.Path.StartsWithSegments("/f");
        var encode = context.RequestServices.GetRequiredService<HtmlEncoder>();
        var styles = string.Concat(
            ((string[])(isMember ? ["css/member.css"] : ["lib/bootstrap/bootstrap.min.css", "css/desk.css", "css/parts.css"]))
            .Select(s => $"<link rel=\"stylesheet\" href=\"{encode.Encode($"{request.PathBase}/{s}")}\">"));
        var html = new StringBuilder()
            .Append("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                + "content=\"width=device-width, initial-scale=1\"><title>")
            .Append(encode.Encode(page.Title)).Append("</title>").Append(styles).Append("</head><body>")
            .Append(isMember ? "<main id=\"main\">" : "<header class=\"desk-head\"><div class=\"wrap\"><span "
                + "class=\"desk-brand\">提案办理工作台</span></div></header><main id=\"main\" class=\"desk-main\"><div class=\"wrap\"><div "
                + "class=\"panel narrow\">")
            .Append("<h1>").Append(encode.Encode(page.Title)).Append("</h1><p class=\"page-lead\" role=\"alert\">")
            .Append(encode.Encode(page.Sentence)).Append("</p>");
        if (page.Reference is { } reference)
        {
            html.Append("<p>编号：<strong class=\"num\">").Append(encode.Encode(reference)).Append("</strong></p>");
        }

        if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            html.Append("<p><a class=\"btn btn-outline\" target=\"_blank\" rel=\"noopener\" href=\"")
                .Append(encode.Encode($"{request.PathBase}/sign-in")).Append("\">在新窗口登录</a></p>");
        }

        var address = encode.Encode($"{request.PathBase}{request.Path}{request.QueryString}");
        if (form is not null)
        {
            AppendForm(html, encode, form, address, isMember);
        }
        else if (HttpMethods.IsPost(request.Method))
        {
            html.Append("<p>您填写的内容没有带到这一页。请用浏览器的“返回”回到刚才的页面，文字一般还在，稍后再提交。</p>");
        }
        else
        {
            html.Append("<div class=\"button-row\"><a class=\"").Append(isMember ? "main" : "btn btn-primary").Append("\" href=\"")
                .Append(address).Append("\">再试一次</a></div>");
        }

        return html.Append(isMember ? "</main>" : "</div></div></main>").Append("</body></html>").ToString();
    }

    private static void AppendForm(StringBuilder html, HtmlEncoder encode, CarriedForm form, string address, bool isMember)
    {
        html.Append("<p>您填写的内容没有丢，都在这一页上：不要关闭，稍后按“再试一次”，会原样再提交一遍。");
        html.Append(form.LeavesOut ? "密码没有带过来，要重新填写。" : "").Append("</p>");
        if (form.Files.Count > 0)
        {
            html.Append("<p><strong>选择的文件带不过来：").Append(encode.Encode(string.Join("、", form.Files)))
                .Append("。</strong>要连文件一起提交，请用浏览器的“返回”回到刚才的页面，重新选择文件再提交。</p>");
        }

        html.Append("<form method=\"post\" action=\"").Append(address).Append("\">");
        foreach (var (name, value) in form.Fields)
        {
            html.Append("<input type=\"hidden\" name=\"").Append(encode.Encode(name)).Append("\" value=\"").Append(encode.Encode(value))
                .Append("\">");
        }

        html.Append("<div class=\"button-row\"><button class=\"").Append(isMember ? "main" : "btn btn-primary")
            .Append("\" type=\"submit\">")
            .Append(form.Files.Count > 0 ? "不带文件，再试一次" : "再试一次").Append("</button></div></form>");
        var texts = form.Texts.ToList();
        if (texts.Count > 0)
        {
            html.Append("<details class=\"panel-gap\"><summary>您填写的文字（可以复制保存）</summary>");
            texts.ForEach(text => html.Append("<pre class=\"original-text\">").Append(encode.Encode(text)).Append("</pre>"));
            html.Append("</details>");
        }
    }
}
