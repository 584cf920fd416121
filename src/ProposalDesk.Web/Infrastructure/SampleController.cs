using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Settings with a sample beside them: the real PDF of what is typed and not yet saved.</summary>
public abstract class SampleController(ITypesetter typesetter) : AppController
{
    /// <param name="compose">Refuses what could not be saved either.</param>
    protected async Task<IActionResult> SampleAsync(Func<Task<DocumentModel>> compose, CancellationToken ct)
    {
        byte[]? pdf = null;
        if (ModelState.IsValid && await TryAsync(async () => pdf = await RenderAsync(await compose(), ct)))
        {
            return File(pdf!, "application/pdf");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

        return View("SampleFailed", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).First());
    }

    private async Task<byte[]> RenderAsync(DocumentModel model, CancellationToken ct)
    {
        try
        {
            return await typesetter.RenderAsync(model, ct);
        }
        catch (TypesettingException problem)
        {
            throw new RuleViolationException("not-typesettable", problem.Message);
        }
    }
}
