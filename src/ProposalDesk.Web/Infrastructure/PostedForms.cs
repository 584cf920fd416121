using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// The one place where a form is read, before anything looks at it. Whoever has not signed in may send little; a form that
/// is broken or counts too much is refused with a page that says so, instead of failing somewhere inside.
/// </summary>
public static partial class PostedForms
{
    /// <summary>Holds the longest comment of a member, a thousand characters of the rarest kind.</summary>
    public const int AnonymousKilobytes = 16;

    private const int AnonymousBytes = AnonymousKilobytes * 1024;

    /// <summary>Rows of one list, as the framework counts them.</summary>
    private const int MostRows = 1024;

    public static void UsePostedForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (context.User.Identity?.IsAuthenticated != true && !await IsSmallAsync(request))
        {
            if (context.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<ControllerActionDescriptor>() is not null
                && metadata.GetMetadata<IAllowAnonymous>() is null)
            {
                // A long text whose sign-in has expired meanwhile: nothing of it is read, and the person is asked to sign in.
                request.DropBody();
                await next();
                return;
            }

            Refuse(context, StatusCodes.Status413PayloadTooLarge, $"没有登录时一次最多提交{AnonymousKilobytes} KB的内容，这次的太多，没有收下。请删短以后再试。");
            return;
        }

        if (request.HasFormContentType && context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            && await ProblemAsync(request) is var (status, sentence))
        {
            Refuse(context, status, sentence);
            return;
        }

        await next();
    });

    /// <summary>What shows the error page runs over the same request once more, and must not look for the form.</summary>
    public static void DropBody(this HttpRequest request)
    {
        request.Body = Stream.Null;
        request.ContentLength = null;
        request.ContentType = null;
        request.Form = FormCollection.Empty;
    }

    private static void Refuse(HttpContext context, int status, string sentence)
    {
        context.Request.DropBody();
        context.Features.Set(new RefusalSentence(sentence));
        context.Response.StatusCode = status;
    }

    // Read as far as it is allowed, since not every sender says beforehand how much will come.
    private static async Task<bool> IsSmallAsync(HttpRequest request)
    {
        if (request.ContentLength > AnonymousBytes)
        {
            return false;
        }

        var body = new MemoryStream();
        var piece = new byte[4096];
        try
        {
            while (body.Length <= AnonymousBytes
                && await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted) is > 0 and var length)
            {
                body.Write(piece, 0, length);
            }
        }
        catch (BadHttpRequestException)
        {
            // Breaks off: what has come is looked at as a form, which it then hardly is.
        }

        body.Position = 0;
        request.Body = body;

        return body.Length <= AnonymousBytes;
    }

    private static async Task<(int Status, string Sentence)?> ProblemAsync(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);

            return form.Keys.Any(IsBeyondLists)
                ? (StatusCodes.Status400BadRequest, $"一张表最多{MostRows}行，这次提交的行数太多或者写法不对，没有保存。请返回上一页，分几次提交。")
                : null;
        }
        catch (BadHttpRequestException e)
        {
            return (e.StatusCode, "提交的内容没有收全，没有保存。请检查网络后返回上一页重新提交。");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException
            && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return (StatusCodes.Status400BadRequest, "提交的内容不完整或者格式不对，没有保存。请返回上一页，刷新后重新提交。");
        }
    }

    // No page names its rows otherwise than by their place.
    private static bool IsBeyondLists(string key) =>
        key.EndsWith(".index", StringComparison.OrdinalIgnoreCase) || key.Equals("index", StringComparison.OrdinalIgnoreCase)
        || Places().Matches(key).Any(
            m => !int.TryParse(m.ValueSpan[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place >= MostRows);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Places();
}
