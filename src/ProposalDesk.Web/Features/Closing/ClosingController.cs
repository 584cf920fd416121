using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Closing;

/// <summary>办结 by the clerk; after a second 不满意 the Director's decision.</summary>
[Route("proposals/{id:long}/closing")]
public sealed class ClosingController(CaseGuard guard) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Close, ProposalStep.OrderFurtherRound, ProposalStep.CloseDissatisfied);
        return asked.IsGranted ? Screen(asked, new ClosingForm { Version = asked.Proposal.Version }) : asked.Refusal;
    }

    [HttpPost("")]
    public async Task<IActionResult> Close(long id, ClosingForm form, [FromServices] CloseCase close, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Close);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (!await TryAsync(() => close.ExecuteAsync(new(id, form.Version), Me, ct)))
        {
            return Screen(asked, form);
        }

        Notice($"{asked.Proposal.NumberInWords}已办结。以后收到的评价仍可登记。");
        return LocalRedirect(StepUrls.PathOf(null, id));
    }

    [HttpPost("decision")]
    public async Task<IActionResult> Decide(long id, ClosingForm form, [FromServices] DecideAfterSecondRound decide, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct, form.Again ? ProposalStep.OrderFurtherRound : ProposalStep.CloseDissatisfied);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        return ModelState.IsValid
            && await TryAsync(async () => Notice(await decide.ExecuteAsync(new(id, form.Again, form.Reason, form.Version), Me, ct)))
            ? LocalRedirect(StepUrls.PathOf(null, id))
            : Screen(asked, form);
    }

    private ViewResult Screen(GuardedCase asked, ClosingForm form) => View("Show", new ClosingScreen(
        asked.Proposal!,
        asked.Offers(ProposalStep.Close),
        asked.Offers(ProposalStep.OrderFurtherRound),
        asked.Offers(ProposalStep.CloseDissatisfied),
        form));
}
