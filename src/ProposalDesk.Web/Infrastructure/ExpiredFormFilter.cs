using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Tells the error page that a form was refused because its page was too old, not because of its content.</summary>
public sealed class ExpiredFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Features.Set(new RefusalSentence("这个页面打开的时间太久，或者期间重新登录过，为了安全没有保存。请返回上一页，刷新后再提交；返回时浏览器一般会保留您填写的文字。"));
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
