using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ProposalDesk.Core;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>See <see cref="AskAgainAttribute"/>.</summary>
public sealed class AskAgainFilter(ProveYourself proof, IModelMetadataProvider metadata) : IAsyncActionFilter
{
    /// <summary>Of the field in which it is asked; no page carries it on.</summary>
    public const string Field = "ProofPassword";

    private const string View = "~/Features/SignIn/Again.cshtml";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (await proof.IsProvedAsync(http.SessionId(), http.RequestAborted))
        {
            await next();
            return;
        }

        string? wrong = null;
        if (http.Request.HasFormContentType && http.Request.Form[Field].ToString() is { Length: > 0 } secret)
        {
            try
            {
                await proof.ExecuteAsync(new(http.SessionId(), secret, http.AddressOfCaller()), http.Actor(), http.RequestAborted);
                await next();
                return;
            }
            catch (RuleViolationException refusal) when (refusal.Code is "wrong-secret" or "slow-down")
            {
                wrong = refusal.Message;
            }
        }

        var form = await CarriedForm.OfAsync(http, http.GetEndpoint());
        context.Result = new ViewResult
        {
            ViewName = View,
            ViewData = new ViewDataDictionary<AskedAgain>(metadata, context.ModelState)
            {
                Model = new(
                    $"{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}", form ?? CarriedForm.Nothing, wrong,
                    await proof.WaysOfAsync(http.Actor())),
            },
        };
    }
}
