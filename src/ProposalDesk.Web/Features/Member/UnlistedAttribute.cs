using Microsoft.AspNetCore.Mvc.Filters;

namespace ProposalDesk.Web.Features.Member;

/// <summary>What stands behind a personal link is kept by no browser and found by no search engine.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnlistedAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
