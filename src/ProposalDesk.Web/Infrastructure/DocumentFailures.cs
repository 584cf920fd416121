using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ProposalDesk.Core.Documents;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// A document that cannot be set, or a stored one that cannot be proven, is a page that says so, wherever it was asked for.
/// </summary>
public sealed partial class DocumentFailures(ILogger<DocumentFailures> logger) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        // what people wrote is theirs to change, and nothing for whoever reads the log
        var isText = context.Exception is UnsettableTextException;
        var sentence = context.Exception switch
        {
            TypesettingException problem => $"文件没有生成：{problem.Message}",
            ErasedFileException => "这个文件里有委员、代表的联系信息，保存期限已过或者应本人要求，已经删除。",
            LockedFileException => "存档的文件无法解密（密钥不在），没有打开。请系统管理员把密钥目录从备份中恢复。",
            DamagedFileException => "存档的文件已经损坏或丢失，没有打开。请系统管理员从备份中恢复。",
            _ => null,
        };
        if (sentence is null)
        {
            return;
        }

        var isErased = context.Exception is ErasedFileException;
        if (!isText && !isErased)
        {
            DocumentFailed(logger, context.Exception, context.HttpContext.Request.Path);
        }

        context.HttpContext.Features.Set(new RefusalSentence(sentence));
        context.Result = new StatusCodeResult(
            isText ? StatusCodes.Status422UnprocessableEntity
            : isErased ? StatusCodes.Status410Gone
            : StatusCodes.Status503ServiceUnavailable);
        context.ExceptionHandled = true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No document at {Path}")]
    private static partial void DocumentFailed(ILogger logger, Exception problem, string path);
}
