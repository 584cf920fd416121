using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.Review;

/// <summary>Gathers what stands in review, for review and signature.</summary>
public sealed class ReviewQuery(DeskContext db, LetterFactsQuery factsQuery, UnprintableCharacters unprintable)
{
    /// <summary>Null when nothing is in review any more.</summary>
    public async Task<ReviewPage?> RunAsync(long proposalId, Actor actor, CancellationToken ct)
    {
        var proposal = (await db.Proposals.AsNoTracking()
            .Include(p => p.Proposers)
            .Include(p => p.Items)
            .Include(p => p.OtherUnits)
            .Include(p => p.Assignments)
            .Include(p => p.Rounds)
            .Include(p => p.Contacts)
            .Include(p => p.Sheets).ThenInclude(s => s.Answers)
            .Include(p => p.Replies).ThenInclude(r => r.Deliveries)
            .Include(p => p.Replies).ThenInclude(r => r.Answers)
            .Include(p => p.Replies).ThenInclude(r => r.Commitments)
            .Include(p => p.Replies).ThenInclude(r => r.Steps)
            .Include(p => p.Replies).ThenInclude(r => r.Points)
            .Include(p => p.Replies).ThenInclude(r => r.Versions)
            .SingleAsync(p => p.Id == proposalId, ct)).InOrder();
        if (proposal.ReplyInReview is not { } reply)
        {
            return null;
        }

        var facts = await factsQuery.OfAsync(proposal, reply, ct);
        var answerClass = await db.HandlingYears.AsNoTracking()
            .Where(y => y.Id == facts.Session.HandlingYearId)
            .SelectMany(y => y.AnswerClasses)
            .FirstOrDefaultAsync(c => c.Code == reply.AnswerClass, ct);
        var run = reply.RunOf(actor);
        var roster = run.Any(s => s.Kind == ReviewStepKind.Collective) ? await Roster.LoadAsync(db, ct) : null;

        return new ReviewPage(
            proposal.Id,
            proposal.NumberInWords,
            proposal.Title,
            proposal.Version,
            reply.Id,
            reply.Kind,
            ReplyLetterComposer.Draft(facts, actor.Today),
            CoverageOf(proposal, reply),
            reply.Kind == ReplyKind.Reply ? ReviewPage.ClassInWords(answerClass) : null,
            reply.Disclosure.Label() + (reply.DisclosureReason is { } why ? $"：{why}" : ""),
            [.. reply.Commitments.OrderBy(c => c.Order).Select(c =>
                $"{c.Text}（{c.DueOn.InWords()}前{(c.IsFunding ? "，资金" : "")}{(c.IsProject ? "，项目" : "")}）")],
            ContactsOf(proposal),
            reply.AnswersRound ? ConsultationGate.Missing(await ConsultationFacts.ForAsync(db, proposal.Id, ct)) : [],
            unprintable.In(facts, actor.Today),
            proposal.CurrentRound.ConsultationWaiver is { } waiver ? $"{waiver}（{proposal.CurrentRound.ConsultationWaivedBy}）" : null,
            OpinionsOf(proposal),
            [.. reply.Points.OrderBy(p => p.Id)],
            ChangesFor(proposal, reply, actor),
            [.. reply.CurrentSteps],
            [.. run.Select(s => s.Kind)],
            string.Join("、", run.Select(
                s => s.CapacityOf(actor) is { } capacity && capacity.UserId != actor.UserId ? $"{s.Kind.Label()}（代{capacity.Name}）"
                    : s.Kind.Label())),
            roster is null ? "" : PresentOf(proposal, actor, roster),
            proposal.HandlerName ?? "");
    }

    private static List<ReviewPage.Coverage> CoverageOf(Proposal proposal, Reply reply) => reply.IsAboutEarlierReply
        ? []
        : [.. proposal.Items.OrderBy(i => i.Order).Select(item =>
        {
            var answer = reply.Answers.FirstOrDefault(a => a.ItemOrder == item.Order);
            var adoption = answer?.Adoption is { } adopted ? adopted.Label() + (answer.AdoptionReason is { } why ? $"：{why}" : "") : null;

            return new ReviewPage.Coverage(item.PrintedNumber, item.Heading, !string.IsNullOrWhiteSpace(answer?.Text), adoption);
        })];

    private static List<string> ContactsOf(Proposal proposal) =>
    [
        .. proposal.Contacts.Where(c => c.Counts && c.RoundNumber == proposal.RoundNumber).OrderBy(c => c.HeldOn).Select(c =>
            $"{c.HeldOn.InWords()} {c.Phase.Label()}·{c.Mode.Label()}{(c.Mode.IsFaceToFace() ? "（当面）" : "")} {c.MemberPeople}：{c.Opinion}"),
    ];

    private static List<ReviewPage.SectionOpinion> OpinionsOf(Proposal proposal) =>
    [
        .. proposal.AssistingAssignments.Select(a => new ReviewPage.SectionOpinion(
            a.SectionName,
            a.Opinion,
            a.Opinion is not null ? $"{a.OpinionBy}，{a.OpinionOn?.InWords()}"
                : a.PassedWithout is { } why ? $"未提出意见，先行提交：{why}"
                : "还没有提出意见")),
    ];

    // A reviewer who had agreed sees only what changed since (domain.md §3.7).
    private static ReplyComparison? ChangesFor(Proposal proposal, Reply reply, Actor actor)
    {
        var seen = reply.Steps.Where(s => s.Pass < reply.Pass && s.ActedById == actor.UserId && s.VersionNumber is not null)
            .MaxBy(s => s.Id)?.VersionNumber;
        var before = reply.Versions.FirstOrDefault(v => v.Number == seen);

        return before is null
            ? null
            : ReplyComparison.Of(ReplyContentJson.Read(before.ContentJson), reply.Content(), proposal.Items
                .ToDictionary(i => i.Order, i => i.PrintedNumber));
    }

    private static string PresentOf(Proposal proposal, Actor actor, Roster roster) => string.Join("、", new[]
    {
        proposal.LeadSectionId is { } section ? roster.HeadsOf(section).FirstOrDefault()?.Name : null,
        proposal.HandlerName,
        actor.Name,
    }.Where(n => n is not null).Distinct());
}
