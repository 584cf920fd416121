using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Errors;

/// <summary>The pages behind refusals and failures; reached only by re-execution.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorsController : Controller
{
    [Route("errors/{code:int}")]
    public IActionResult Show()
    {
        // Not bound as a parameter: after a form that cannot be read, nothing binds. Typed as an address it is no page.
        var code = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null
            ? StatusCodes.Status404NotFound
            : int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = code;
        return View(ErrorPage.Of(code, HttpContext.Features.Get<RefusalSentence>()?.Sentence, HttpContext.TraceIdentifier));
    }
}
