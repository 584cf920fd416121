using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Dissatisfied;

/// <summary>The panel of who is dissatisfied: no round trip where nobody is, one where somebody is.</summary>
public sealed class DissatisfiedQuery(DeskContext db, CaseGuard guard)
{
    /// <returns>Null where nobody is, or the person may not read what members wrote.</returns>
    public async Task<DissatisfiedPanel?> RunAsync(long proposalId, Actor actor, CancellationToken ct)
    {
        var proposal = guard.Seen(proposalId) ?? await db.ForStepsAsync(proposalId, ct);
        if (proposal is not { Result: FeedbackRating.Dissatisfied } || !ProposalAccess.MaySeeWorkings(proposal, actor))
        {
            return null;
        }

        var people = proposal.InOrder().Dissatisfactions;
        var letters = people.Select(d => d.RoundNumber).Distinct().ToDictionary(
            round => round,
            round => proposal.Replies.Where(r => r.AnswersRound && r.RoundNumber == round && r.HasLeft).MaxBy(r => r.Number));
        var ids = letters.Values.OfType<Reply>().Select(r => r.Id).ToList();
        var round = proposal.RoundNumber;
        var read = await db.Proposals.AsNoTracking().AsSingleQuery().Where(p => p.Id == proposalId).Select(p => new
        {
            Sent = p.Replies.Where(r => ids.Contains(r.Id)).Select(r => new SentLetter(
                r.Id,
                db.Files.Where(f => f.Id == r.LetterFileId).Select(f => (Guid?)f.PublicId).FirstOrDefault(),
                r.Answers.OrderBy(a => a.ItemOrder).Select(a => a.Text).ToList())).ToList(),
            Talks = p.Contacts.Where(c => c.StruckOutReason == null && c.RoundNumber == round)
                .Select(c => new ConsultationFacts.Talk(c.Phase, c.Mode, c.ProposerOrders)).ToList(),
        }).SingleAsync(ct);
        var sent = read.Sent.ToDictionary(r => r.Id);

        return new(proposal.Kind.Member(), [.. people.Select(d => new DissatisfiedPanel.Person(
            d.ProposerOrder,
            d.Name,
            d.RoundNumber,
            d.Words,
            d.Channel == FeedbackChannel.Paper ? $"{d.SignedOn.InWords()}在纸质表上签名" : $"{d.SignedOn.InWords()}网上评价",
            StateOf(d, proposal, read.Talks.Any(t => t.IsMeetingWith(d.ProposerOrder))),
            letters[d.RoundNumber] is { } letter
                ? new(letter.DocumentNumber, sent[letter.Id].FileId, ParagraphsOf(letter, sent[letter.Id].Answers))
                : null))]);
    }

    private static string StateOf(Dissatisfaction one, Proposal proposal, bool isMet) => one.State switch
    {
        DissatisfactionState.Decided => "主要领导已决定办结（不满意）",
        DissatisfactionState.Answered => "已再次答复，还没有重新评价",
        DissatisfactionState.Unanswered when proposal.IsDissatisfiedAgain => "没有答复，等待主要领导决定",
        DissatisfactionState.Unanswered when proposal.Status is ProposalStatus.Signed => "签发的答复没有回应",
        DissatisfactionState.Unanswered => isMet ? "正在重新办理，已当面沟通" : "正在重新办理，还没有当面沟通",
    };

    private sealed record SentLetter(long Id, Guid? FileId, List<string?> Answers);

    private static List<string> ParagraphsOf(Reply letter, IEnumerable<string?> answers) =>
    [
        .. new[] { letter.Opening }.Concat(answers)
            .Concat([letter.NextSteps, letter.Closing])
            .OfType<string>().SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    ];
}
