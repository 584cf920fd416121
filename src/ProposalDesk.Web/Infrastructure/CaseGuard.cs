using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// The one place that lets a person to a case or to a step of it: 404 where they may not see it, a page that says
/// whose step it is where they may not take it. GET, POST and buttons of every step ask here.
/// <code>
/// var asked = await guard.AskAsync(id, Me, ct, ProposalStep.Assign);
/// if (!asked.IsGranted) { return asked.Refusal; }
/// </code>
/// </summary>
public sealed class CaseGuard(
    DeskContext db, PeopleBook people, IModelMetadataProvider metadata, ITempDataDictionaryFactory tempData, IHttpContextAccessor http)
{
    private Proposal? _seen;

    /// <summary>The case as it was last asked about in this request, for what else its page shows; null for any other.</summary>
    public Proposal? Seen(long proposalId) => _seen?.Id == proposalId ? _seen : null;

    /// <param name="anyOf">One of these must be offered; none: seeing the case is enough.</param>
    public async Task<GuardedCase> AskAsync(long proposalId, Actor actor, CancellationToken ct, params ProposalStep[] anyOf)
    {
        var proposal = await db.ForStepsAsync(proposalId, await people.RosterAsync(ct), ct);
        if (proposal is null || !ProposalAccess.MaySee(proposal, actor))
        {
            return new(null, [], new NotFoundResult());
        }

        _seen = proposal;
        var offered = ProposalWorkflow.StepsFor(proposal, actor);
        if (anyOf.Length == 0 || anyOf.Any(offered.Contains))
        {
            SayForWhom(proposal, actor, anyOf.Where(offered.Contains));
            return new(proposal, offered, null);
        }

        return new(proposal, offered, await RepeatedAsync(proposal, actor, anyOf, ct) ?? Refused(proposal, actor, anyOf));
    }

    private void SayForWhom(Proposal proposal, Actor actor, IEnumerable<ProposalStep> steps)
    {
        if (actor.Capacities.Count > 1 && steps.FirstOrDefault() is var step and not ProposalStep.Receive)
        {
            var facts = proposal.Facts();
            var capacity = step == ProposalStep.Sign ? facts.SignsAs(actor) : ProposalWorkflow.From(proposal.Status)
                .Where(r => r.Step == step && r.Holds(facts))
                .Select(r => r.By.CapacityFor(facts, actor)).OfType<Capacity>().OrderBy(c => c.UserId != actor.UserId).FirstOrDefault();
            if (capacity is not null && capacity.UserId != actor.UserId)
            {
                http.HttpContext?.Features.Set(new ActsFor(capacity.Name));
            }
        }
    }

    // A form sent twice, by double click or the back button: the step is done, so say so and show where the case is.
    private async Task<IActionResult?> RepeatedAsync(Proposal proposal, Actor actor, ProposalStep[] steps, CancellationToken ct)
    {
        if (http.HttpContext is not { } context || !HttpMethods.IsPost(context.Request.Method))
        {
            return null;
        }

        var last = await db.ProposalEvents.AsNoTracking()
            .Where(e => e.ProposalId == proposal.Id && e.ActorId == actor.UserId).OrderByDescending(e => e.Id).FirstOrDefaultAsync(ct);
        if (last is null || !steps.Contains(last.Step) || last.At < actor.Now.AddHours(-1))
        {
            return null;
        }

        tempData.GetTempData(context)["Notice"] = $"这一步您已经办过：{last.Text}。现在是“{proposal.Status.Label()}”{proposal.HeldBy}。";

        return new LocalRedirectResult(StepUrls.PathOf(null, proposal.Id));
    }

    private ViewResult Refused(Proposal proposal, Actor actor, ProposalStep[] steps) => new()
    {
        StatusCode = StatusCodes.Status403Forbidden,
        ViewName = "/Features/Shared/StepRefused.cshtml",
        ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary())
        {
            Model = new StepRefusal(proposal.Id, proposal.NumberInWords, proposal.Title, Sentence(proposal, actor, steps)),
        },
    };

    private static string Sentence(Proposal proposal, Actor actor, ProposalStep[] steps)
    {
        var rules = ProposalWorkflow.From(proposal.Status)
            .Where(r => steps.Contains(r.Step) && r.By is not (Relation.Desk or Relation.Member)).ToList();
        if (rules.Count == 0)
        {
            return $"{proposal.NumberInWords}现在是“{proposal.Status.Label()}”{proposal.HeldBy}，这时不能{steps[0].Label()}。";
        }

        var facts = proposal.Facts();
        var mine = rules.FirstOrDefault(r => r.By.CapacityFor(facts, actor) is not null);
        if (mine is not null)
        {
            return mine.Holds(facts) ? facts.WhyNotNow(mine.Step, actor)! : facts.WhyNot(mine);
        }

        var who = string.Join("或", rules.Select(r => r.By.InWords(facts)).Distinct());

        return $"{rules[0].Step.Label()}这一步由{who}办理，{proposal.NumberInWords}现在是“{proposal.Status.Label()}”{proposal.HeldBy}。";
    }
}
